# النوافذ فوق النافذة الرئيسية.

# السؤال قبل فتح عنوان.
confirm-title = أتريد فتح هذا العنوان؟
confirm-leads = يقود هذا إلى خارج البرنامج، إلى { $host }:
confirm-open = فتح في المتصفح
confirm-copy = نسخ العنوان

# الشاشة الأولى، والتقدم، وما تعذر.
welcome-what = من التقى من، ومتى، وما الذي وُعد به، ومن يقول ذلك: عارض للتسلسل الزمني للدبلوماسية الدفاعية.
welcome-open = فتح ملف…
welcome-drop = أو أفلت ملفًا في أي مكان من هذه النافذة
welcome-drop-here = أفلِت الملف لفتحه
welcome-samples = نماذج
welcome-sahel = المغرب في منطقة الساحل، 1980–2026
welcome-sahel-about = 32 حدثًا: اللجان العسكرية المشتركة والزيارات والتدريبات، مع كل تعارض بين المصادر
welcome-us = زيارات من الولايات المتحدة وإليها، 1866–2025
welcome-us-about = 7.535 زيارة لقادة ورؤساء ووزراء خارجية
welcome-recent = الأخيرة
welcome-type = أو اكتب مساره
welcome-path = مسار الملف
welcome-open-path = فتح
loading-name = قراءة { $name }
loading-shown = { $count ->
    [one] يُعرض أول حدث في هذه الأثناء.
    [two] يُعرض أول حدثين في هذه الأثناء.
    [few] تُعرض أول { $count } أحداث في هذه الأثناء.
    [many] يُعرض أول { $count } حدثًا في هذه الأثناء.
   *[other] يُعرض أول { $count } حدث في هذه الأثناء.
}
loading-far = { $done } من { $bytes } ميغابايت · { $rate } ميغابايت/ث · بقي { $seconds } ث
loading-far-minutes = { $done } من { $bytes } ميغابايت · { $rate } ميغابايت/ث · بقي { $minutes } د
notice-open = فتح ملف آخر…

# العروض السابقة والتالية.
history-first = العرض الأول
history-only = هذا العرض
history-view = العرض: { $what }، { $time }

# لوحة الأوامر.
palette-name = لوحة الأوامر
palette-hint = أمر أو اسم أو تاريخ مثل ⁦2025-02⁩
palette-view = عرض محفوظ
palette-before = عرض سابق
palette-after = عرض تالٍ
palette-go = الانتقال إلى { $time }
palette-date = تاريخ
palette-search = البحث عن «{ $words }»
palette-filter = تصفية
palette-only = { $hint }  ·  { $control }+Enter: تصفية بحسبه
palette-organisation = منظمة
palette-country = بلد
palette-series = سلسلة
palette-person = شخص
palette-place = مكان

# العروض المحفوظة.
views-title = العروض المحفوظة
views-replace = استبدال
views-save = حفظ هذا العرض
views-name = اسم هذا العرض
views-known = هناك عرض محفوظ بهذا الاسم: سيُستبدل.
views-keeps = يحفظ التصفية والمدة المعروضة والمسارات والتحديد واللوحات؛ ولا تتغير الملفات.
views-none = لا عروض بعد. يُفتح العرض المحفوظ في أي ملف فيه ما يعرضه.
views-go = الانتقال إلى العرض { $name }
views-rename = إعادة التسمية
views-rename-name = إعادة تسمية العرض { $name }
views-delete = حذف
views-delete-name = حذف العرض { $name }
views-everything = الكل
views-new-name = الاسم الجديد للعرض
views-undo = تراجع
views-undo-name = التراجع عن آخر تغيير في العروض المحفوظة
views-export = تصدير…
views-import = استيراد…

# قائمة الاختصارات.
shortcut-title = كل الاختصارات
shortcut-refused = الاختصار { $keys }: { $why }
shortcut-taken = الاختصار { $keys } مستعمل للأمر «{ $command }».
shortcut-reset-all = استعادة كل المفاتيح
shortcut-take = نقله إلى هذا الأمر
shortcut-leave = إبقاؤه هناك
shortcut-how = اختر مفاتيح لتغييرها: ثم اضغط المفاتيح الجديدة، أو Backspace لحذفها، أو Esc لتركها كما هي.
shortcut-reset = استعادة
shortcut-reset-name = استعادة مفاتيح «{ $command }»
shortcut-press = اضغط المفاتيح…
shortcut-none = بلا مفتاح
shortcut-press-name = اضغط المفاتيح الجديدة للأمر «{ $command }»
shortcut-keys = مفاتيح «{ $command }»: { $keys }
shortcut-change = تغيير المفاتيح
shortcut-pointer = المؤشر
pointer-ctrl-wheel = العجلة مع Ctrl
pointer-does-zoom = تكبير أو تصغير عند المؤشر
pointer-drag = سحب
pointer-does-pan = التنقل في الزمن
pointer-shift-drag = سحب مع Shift
pointer-does-range = تحديد مدة؛ وكذلك السحب على المسطرة
pointer-drag-name = سحب اسم
pointer-does-lane = نقل المسار
pointer-right-click = نقرة يمنى
pointer-does-menu = على مسار: تثبيت، إخفاء، طي
pointer-wheel = العجلة
pointer-does-scroll = تمرير المسارات؛ ومع Shift: التنقل في الزمن
pointer-click = نقرة
pointer-does-select = تحديد؛ ومع Ctrl: إضافة
pointer-double-click = نقرتان
pointer-does-closely = نظرة أقرب؛ وعلى الخلفية: عرض الكل

# نافذة التصدير.
export-title = تصدير
export-label-what = المحتوى
export-what = ما يُصدّر
export-label-form = الصيغة
export-form = الصيغة
export-label-paper = الورق
export-paper = الورق
export-label-pixels = بكسل لكل نقطة
export-label-across = صفحات متجاورة
export-label-time = المدة
export-time-all = كل ما هو معروض
export-time-screen = ما هو على الشاشة
export-time-range = النطاق المحدد
export-no-range = لم يُحدد نطاق: اسحب على طول المسطرة لتحديده
export-label-language = اللغة
export-writing = تجري الكتابة…
export-go = تصدير…
export-go-hint = إلى ملف (Enter)
export-close-hint = دون كتابة شيء (Esc)
export-brief-is-file = الموجز ملف: صدّره
export-page-before = الصفحة السابقة
export-page-next = الصفحة التالية
export-page-first = هذه هي الصفحة الأولى
export-page-last = هذه هي الصفحة الأخيرة
export-page = الصفحة { $page } من { $pages }
export-drawing = يجري الرسم…
export-copy-picture = الصفحة إلى الحافظة، صورةً
export-copy-rows = كل الصفوف إلى الحافظة، جدولًا لبرنامج جداول البيانات

# نافذة ربط الأعمدة.
mapper-title = ربط الأعمدة
mapper-rows = الملف ⁨{ $name }⁩، { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
mapper-rows-layout = الملف ⁨{ $name }⁩، { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}، بتنسيق { $layout }
mapper-what = حدد لكل عمود أي جزء من الحدث هو. لا يتغير الملف نفسه.
mapper-delimiter = الفاصل بين الخلايا
mapper-header = الصف الأول يسمي الأعمدة
mapper-beside = ·  { $count ->
    [one] سطر واحد خارج الصفوف
    [two] سطران خارج الصفوف
    [few] { $count } أسطر خارج الصفوف
    [many] { $count } سطرًا خارج الصفوف
   *[other] { $count } سطر خارج الصفوف
}
mapper-reason = { $confidence }: { $reason }
mapper-guessed = كان التخمين { $guessed }: { $reason }
mapper-column = العمود { $name }: { $gives }
mapper-dates = التواريخ
mapper-order = ترتيب التواريخ
mapper-no-proof = لا تاريخ يحتاج إليه
mapper-made-of = العنوان
mapper-title-column = كما في العمود «{ $name }»
mapper-title-hint = {"{"}عمود{"}"}: {"{"}عمود آخر{"}"}
mapper-title-name = عنوان مؤلف من أعمدة بين أقواس معقوفة
mapper-braces = توضع أسماء الأعمدة بين أقواس معقوفة
mapper-undated = بلا تاريخ: { $count }
mapper-without-party = بلا بلد ولا طرف: { $count }
mapper-problems = { $count ->
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $count } مشكلات
   *[other] { $count } مشكلة
}
mapper-reading = تجري القراءة…
mapper-apply = تطبيق
mapper-save = حفظ الربط…
mapper-load = تحميل ربط…
mapper-guess = تخمين جديد

# مشكلات الملف.
problems-errors = { $count ->
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
   *[other] { $count } خطأ
}
problems-warnings = { $count ->
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
problems-notes = { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
   *[other] { $count } ملاحظة
}
problems-error = خطأ
problems-warning = تحذير
problems-note = ملاحظة
problems-none = لا مشكلات
problems-none-words = أمكنت قراءة كل سجلات هذا الملف.
problems-all-out = كل المشكلات مستبعدة أعلاه.
problems-title = المشكلات في { $files ->
    [one] الملف
    [two] الملفين
   *[other] الملفات
}
problems-map = ربط الأعمدة…
problems-export = تصدير…
problems-export-name = تصدير المشكلات المدرجة
problems-export-hint = كتابة المشكلات المدرجة في جدول (CSV)
problems-copy = نسخ المشكلات المدرجة
problems-fold-all = طي الكل
problems-unfold-all = بسط الكل
problems-leave-out = استبعاد هذه
problems-list = إدراج هذه أيضًا
problems-fold = طي { $code }، { $count }
problems-unfold = بسط { $code }، { $count }
problems-whole-file = الملف كله
problems-show = إظهار { $place } في الملف: { $problem }
problems-event = الحدث
problems-event-name = تحديد الحدث في { $place }
problems-event-hint = تحديد الحدث

# الملف كما هو مكتوب.
source-written = كما كُتب
source-laid-out = منسق
source-columns = حسب الأعمدة
source-reading = تجري قراءة الملف…
source-problem = { $severity }: { $code }
source-copy = نسخ النص
source-copy-hint = نسخ المعلَّم
source-changed = تغير الملف منذ فتحه: هذا ما فيه الآن، وقد يكون المعلَّم شيئًا آخر.
source-again = قراءته من جديد
source-again-name = قراءة الملف المتغير من جديد
source-place = الملف ⁦{ $file }⁩، السطر { $line }، العمود { $column }
source-next = التالية
source-next-name = المشكلة التالية
source-previous = السابقة
source-previous-name = المشكلة السابقة
source-of = { $number } من { $count }
source-all-lines = { $count ->
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرًا
   *[other] { $count } سطر
}
source-line = السطر { $line } من { $count }
source-lines = الأسطر من { $first } إلى { $last } من أصل { $count }
source-row = السطر { $line }: { $text }
source-row-here = هنا، السطر { $line }: { $text }
source-scroll = تمرير النص

# مفتاح رموز الخط الزمني.
legend-title = كيف تُرسم الأحداث
legend-kinds = الأنواع
legend-who = من وماذا
legend-how-long = كم دام
legend-how-precisely = بأي دقة يُعرف
legend-how-surely = بأي يقين يُعرف
legend-event = حدث واحد: علامة على مسار كل مشارك؛ ويشير السهم إلى البلد المضيف للزيارة
legend-arc = منقَّط: الدورة التالية من السلسلة. متقطّع: ما أدى إليه الحدث
legend-cluster = أحداث عدة أقرب من أن تُميَّز، مع عددها؛ وإذا كثرت صارت أعمدة
legend-side = خارج مجال الرؤية من هذا الجانب، ويمتد إلى هنا
legend-lasted = دام من طرف حاد إلى الآخر
legend-lasted-about = دام؛ ولا تُعرف البداية والنهاية بأدق من الجزأين الرفيعين
legend-open = لا يزال جاريًا
legend-ended = انتهى، ولا يذكر أحد متى
legend-day = في يوم بعينه
legend-soft = معروف بالشهر أو الفصل أو السنة: في موضع ما من الشريط الباهت
legend-dotted = في يوم من الامتداد المنقط، ولا يذكر أحد أي يوم
legend-about = نحو ذلك الوقت: تقدير
legend-uncertain = غير مؤكد: التاريخ مشكوك فيه
legend-inferred = بين قوسين مربعين: السنة أو جزء آخر مستنتج
legend-hollow = مفرغ ومتقطع: مشكوك فيه، أو وفق تقارير فقط، أو مخطط له
legend-amber = كهرماني: تختلف المصادر في نهايته أو بدايته
