# الأوامر ولوحات النافذة.

# الأوامر: تقولها الأزرار والقوائم ولوحة الأوامر وقائمة الاختصارات.
command-open = فتح ملف
command-add = فتح ملف آخر إلى جانب المفتوح
command-reload = إعادة التحميل الآن: قراءة الملف من جديد
command-toggle-reload = إعادة التحميل عند تغير الملف: تشغيل أو إيقاف
command-map-columns = ربط أعمدة الجدول…
command-export = تصدير رسوم أو موجز أو بيانات…
command-brief = موجز لما هو معروض…
command-search = بحث
command-query-line = التصفية في سطر استعلام
command-palette = لوحة الأوامر؛ الانتقال إلى اسم أو تاريخ
command-next-hit = التالي من الأحداث المعروضة
command-previous-hit = السابق من الأحداث المعروضة
command-dim-or-hide = تعتيم ما تستبعده التصفية أو إخفاؤه
command-let-go = إلغاء: القائمة، التحديد، النطاق، الكلمات
command-zoom-in = تكبير
command-zoom-out = تصغير
command-pan-left = إلى الأقدم
command-pan-right = إلى الأحدث
command-lanes-up = المسارات العليا
command-lanes-down = المسارات السفلى
command-fit-all = عرض الكل
command-first = أول حدث
command-last = آخر حدث
command-lanes = تجميع المسارات وترتيبها والبحث عنها
command-range = تحديد مدة العنصر المحدد أو المدة المعروضة
command-count-from = حساب الوقت من الحدث المحدد
command-bookmark = وضع إشارة مرجعية
command-fit-selection = توسيط التحديد؛ ومرة أخرى: ملاءمته
command-open-closely = التكبير إلى التحديد أو النطاق
command-next-event = الحدث التالي في المسار
command-previous-event = الحدث السابق في المسار
command-next-linked = الدورة التالية، أو ما أدى إليه
command-previous-linked = الدورة السابقة، أو ما أدى إلى هذا
command-pin = تثبيت البطاقة بجانب التالية؛ ومرة أخرى: إلغاء التثبيت
command-read = قراءة البطاقة في عرض كبير
command-source = السجل كما هو في ملفه
command-back = العودة إلى العرض السابق
command-forward = التقدم من جديد
command-history = العروض السابقة لهذا العرض والتالية له
command-save-view = حفظ هذا العرض باسم
command-views = العروض المحفوظة
command-toggle-filters = التصفية: إظهار أو إخفاء
command-toggle-relations = العلاقات: إظهار أو إخفاء
command-toggle-details = التفاصيل: إظهار أو إخفاء
command-list-events = قائمة الأحداث: إظهار أو إخفاء
command-list-commitments = الالتزامات: إظهار أو إخفاء
command-list-contested = وقائع محل خلاف: إظهار أو إخفاء
command-toggle-problems = مشكلات الملف: إظهار أو إخفاء
command-toggle-theme = فاتح أو داكن
command-legend = مفتاح رموز الخط الزمني
command-shortcuts = كل الاختصارات
command-group-file = الملف والبحث
command-group-time = الخط الزمني
command-group-events = الأحداث
command-group-window = النافذة

# المفاتيح كما تسميها لوحات المفاتيح.
key-control = Ctrl
key-alt = Alt
key-shift = Shift
key-escape = Esc
key-tab = Tab
key-backspace = Backspace
key-enter = Enter
key-insert = Insert
key-delete = Delete
key-home = Home
key-end = End
key-page-up = PageUp
key-page-down = PageDown
key-space = Space
key-refused-held = يُضغط مع مفاتيح أخرى.
key-refused-escape = مفتاح Esc للإلغاء دائمًا.
key-refused-tab = مفتاح Tab للتنقل بين عناصر التحكم.
key-refused-space = مفتاح Space لتشغيل العنصر المركَّز عليه.
key-refused-text = تحتاج إليه حقول النص.

# الشريط العلوي وقائمة العرض فيه.
top-open = فتح
top-export = تصدير
top-beginning = البداية فقط · { $name }
top-sample = نموذج مرفق
top-view = العرض
top-filters = التصفية
top-details = التفاصيل
top-relations = العلاقات
top-problems = المشكلات في الملف
top-legend = مفتاح الرموز
top-theme-system = حسب النظام
top-theme-light = فاتح
top-theme-dark = داكن
top-count = { $events }، المعروض { $shown }

# البحث ورقعه.
search-name = البحث
search-line-name = سطر الاستعلام
search-hint = بحث في العناوين والأشخاص والأماكن والمواضيع
search-hint-short = بحث
search-word = «{ $word }»
search-corrected = لا حدث فيه «{ $written }». جرى البحث عن { $taken }.
search-found = النتائج
search-best = الأفضل من { $count }
search-remove = إزالة التصفية { $words }
search-remove-hint = إزالة هذا من التصفية

# التصفية ومعاييرها.
filter-dates = التواريخ
filters-after = بعد
filters-before = قبل
date-example = مثلًا 2024-06
filter-date-name = { $name }، تاريخ مثل ⁦2024-06⁩
filter-mirrored = السجلات المتقابلة
filter-merge = دمج
filter-merge-name = دمج السجلات المتقابلة
facet-name = معيار التصفية: { $name }
facet-find = بحث في: { $name }
facet-find-country = بحث عن بلد في القائمة
facet-fewer = عرض أقل
facet-all = عرض الكل ({ $count })
facet-value = { $facet }: { $value }، { $count }
facet-value-out = { $facet } ليس: { $value }، { $count }
facet-only = عرض هذا وحده
facet-out = استبعاد هذا
facet-hint-wanted = نقرة: عرض غيرها من جديد، إلى جانب { $value }
facet-hint-out = نقرة مع Alt أو مفتاح Delete: عرض { $value } من جديد
facet-hint =
    نقرة: عرض { $value } وحده
    نقرة مع Alt أو مفتاح Delete: استبعاده
facet-years = السنوات { $years }، { $count }
facet-years-hint = { $years }: { $count }

# سطر الحالة.
status-shown = { $events }، المعروض منها { $shown }
status-undated = أحداث بلا تاريخ: { $count }
status-undated-hint = إدراج الأحداث التي بلا تاريخ
status-finding = جارٍ البحث…
status-reading-again = تغير على القرص، تجري قراءته من جديد…
status-added = ما أُضيف أو تغير
status-gone = ما اختفى
status-titles = { $what }:
status-select = انقر لتحديدها
status-dimmed = المعتم { $count }، إخفاء
status-left-out = المستبعد { $count }، عرضه معتمًا
status-far-hide = بعيد عن غيره: { $events }، استبعاد
status-far-show = بعيد عن غيره: { $events }، عرض
status-far-hint = أحداث تسبق معظم الأحداث الأخرى أو تليها بزمن طويل؛ يُعرض الكل من دونها
status-no-problems = { $files ->
    [one] لا مشكلات في الملف
    [two] لا مشكلات في الملفين
   *[other] لا مشكلات في الملفات
}
status-problems = { $problems } في { $files ->
    [one] الملف
    [two] الملفين
   *[other] الملفات
}
status-problems-hint = إظهار المشكلات أو إخفاؤها

# حفظ لم يُعرض.
held-again = قراءته الآن
held-show = عرضه على أي حال
held-will = يُقرأ من جديد حين يتغير.
held-will-not = لا يُقرأ من جديد من تلقاء نفسه.

# الخط الزمني: لوحته ومساراته وعلاماته وإشاراته المرجعية ونظرته العامة.
timeline-name = الخط الزمني: { $events }، على الشاشة منها { $here }، { $span }
timeline-empty-file = لا أحداث في هذا الملف.
timeline-hidden = { $count ->
    [one] المسار الوحيد مخفي.
    [two] المساران مخفيان.
   *[other] المسارات كلها مخفية ({ $count }).
}
timeline-show-lanes = إظهار كل المسارات
timeline-none = { $events }، ولا شيء منها يجتاز التصفية.
timeline-one-undated = الحدث الوحيد الذي يجتاز التصفية بلا تاريخ.
timeline-undated = { $count ->
    [one] الحدث الوحيد الذي يجتاز التصفية بلا تاريخ.
    [two] الحدثان اللذان يجتازان التصفية بلا تاريخ.
   *[other] الأحداث التي تجتاز التصفية ({ $count }) كلها بلا تاريخ.
}
timeline-nothing-here = لا أحداث في هذه المدة.
timeline-clear = مسح التصفية
overview-name = نظرة عامة: المعروض { $span } من { $whole }
mark-left-out = { $event }، مستبعد
mark-cluster = { $lane }: { $events }، { $span }
mark-more = { $count ->
    [one] وحدث آخر على الأكثر على الشاشة؛ كبّر لإدراجه
    [two] وحدثان آخران على الأكثر على الشاشة؛ كبّر لإدراجهما
    [few] و{ $count } أحداث أخرى على الأكثر على الشاشة؛ كبّر لإدراجها
    [many] و{ $count } حدثًا آخر على الأكثر على الشاشة؛ كبّر لإدراجها
   *[other] و{ $count } حدث آخر على الأكثر على الشاشة؛ كبّر لإدراجها
}
tooltip-earlier = بدأت قبل ذلك وتمتد إلى هنا
tooltip-later = لا يُعرف عنها إلا أنها قد تمتد إلى هنا من وقت لاحق
tooltip-cluster = نقرة للإدراج، نقرتان للتكبير
tooltip-cluster-more = و{ $count } غيرها · نقرة للإدراج، نقرتان للتكبير
tooltip-lane-events = { $count ->
    [one] حدث واحد معروض
    [two] حدثان معروضان
    [few] { $count } أحداث معروضة
    [many] { $count } حدثًا معروضًا
   *[other] { $count } حدث معروض
}
tooltip-lane-only = نقرتان: هذه وحدها · سحب: نقل · نقرة يمنى: تثبيت، إخفاء، طي
tooltip-lane = سحب: نقل · نقرة يمنى: تثبيت، إخفاء، طي
tooltip-contested = محل خلاف
tooltip-one-source = مصدر واحد
lane-name = { $count ->
    [one] المسار { $lane }، حدث واحد
    [two] المسار { $lane }، حدثان
    [few] المسار { $lane }، { $count } أحداث
    [many] المسار { $lane }، { $count } حدثًا
   *[other] المسار { $lane }، { $count } حدث
}
lane-pin = تثبيت في الأعلى
lane-unpin = إلغاء التثبيت
lane-collapse = طي
lane-expand = بسط
lane-hide = إخفاء
lane-select = تحديد
lane-only = عرض أحداثه وحدها
lanes-group = التجميع: { $grouping }
lanes-dim = تعتيم ما تستبعده التصفية
lanes-group-by = التجميع حسب
lanes-order = ترتيب المسارات
lanes-drag = اسحب اسم المسار لنقله
lanes-find = بحث عن مسار
lanes-none = { $count ->
    [one] لا يرد هذا في اسم المسار الوحيد
    [two] لا يرد هذا في اسم أي من المسارين
   *[other] لا يرد هذا في اسم أي من المسارات ({ $count })
}
lanes-hidden = المسارات المخفية
lanes-show = إظهار { $lane }
lanes-show-all = إظهار كل المسارات المخفية ({ $count })
bookmark-name = الإشارة المرجعية { $name }
bookmark-field = اسم الإشارة المرجعية
bookmark-centre = نقل إلى الوسط

# اللوحة أسفل الخط الزمني.
lower-relations = العلاقات أسفل الخط الزمني
lower-counted = { $name } أسفل الخط الزمني، { $count }
lower-named = { $name } أسفل الخط الزمني

# العلاقات: الشبكة والمصفوفة والخريطة والنشاط والمقارنة والمقاييس.
relations-face = طريقة العرض
relations-graph = الشبكة
relations-matrix = المصفوفة
relations-map = الخريطة
relations-activity = النشاط
relations-compare = المقارنة
relations-measures = المقاييس
relations-of = العلاقات في
relations-export = تصدير العلاقات
relations-export-button = تصدير
relations-copy = نسخ كجدول
relations-paper = على الورق أو موجزًا أو بيانات…
relations-no-range = لم تُحدد مدة
relations-of-all = { $events } لكل البلدان
view-closer-map = تكبير الخريطة
view-farther-map = تصغير الخريطة
view-fit-map = ملاءمة الخريطة
view-closer-graph = تكبير الشبكة
view-farther-graph = تصغير الشبكة
view-fit-graph = ملاءمة الشبكة
graph-name = الشبكة: { $countries ->
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $countries } بلدان
    [many] { $countries } بلدًا
   *[other] { $countries } بلد
}، { $pairs ->
    [one] زوج واحد
    [two] زوجان
    [few] { $pairs } أزواج
    [many] { $pairs } زوجًا
   *[other] { $pairs } زوج
}
graph-around = حول البلدان
graph-ties-in = الروابط في
graph-all = كل البلدان
graph-around-one = حول { $name }
graph-around-two = حول { $name }، بخطوتين
graph-shown = المعروض: { $what }
graph-unpin-all = إلغاء تثبيت الكل
graph-unpin-hint = إلغاء تثبيت البلدان المثبتة
graph-least = روابط لا تقل عن
graph-least-name = أقل عدد من الأحداث لرسم رابط
graph-least-number = أقل عدد من الأحداث لعلاقة مرسومة
graph-auto = تلقائي
graph-auto-hint = أكبر عدد من الروابط يمكن تمييزه
graph-strengths = الروابط حسب عدد الأحداث: 1، ومن 2 إلى 3، ومن 4 إلى 7، ومن 8 إلى 15…
ties-country = البلد { $name }، { $events }
ties-pair = الزوج { $one } و{ $other }، { $events }
ties-met = البلدان التي التقاها فقط
ties-two-steps = البلدان التي على بعد خطوتين على الأكثر
ties-all = كل البلدان
ties-unpin = إلغاء التثبيت
ties-click = نقرة: هذه الأحداث وحدها
ties-most = معظمها من نوع { $kind }
ties-last = آخر مرة: { $when }
map-name = الخريطة: { $countries ->
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $countries } بلدان
    [many] { $countries } بلدًا
   *[other] { $countries } بلد
}، { $pairs ->
    [one] زوج واحد
    [two] زوجان
    [few] { $pairs } أزواج
    [many] { $pairs } زوجًا
   *[other] { $pairs } زوج
}، { $places ->
    [one] مكان واحد
    [two] مكانان
    [few] { $places } أماكن
    [many] { $places } مكانًا
   *[other] { $places } مكان
}، التكبير { $zoom }
relations-nobody = لا بلد يشارك في حدث { $scope }.
map-place = المكان { $name }
map-places = { $count ->
    [one] مكان واحد: { $names }
    [two] مكانان: { $names }
    [few] { $count } أماكن: { $names }
    [many] { $count } مكانًا: { $names }
   *[other] { $count } مكان: { $names }
}
map-places-more = { $count ->
    [one] مكان واحد: { $names }…
    [two] مكانان: { $names }…
    [few] { $count } أماكن: { $names }…
    [many] { $count } مكانًا: { $names }…
   *[other] { $count } مكان: { $names }…
}
map-closer = نقرة: نظرة أقرب
map-select = نقرة: تحديد هذه الأحداث
matrix-legend = من الصف إلى العمود: الزيارات إلى هناك، وما شارك فيه الاثنان غير ذلك.
matrix-order = ترتيب المصفوفة
matrix-by = حسب
matrix-name = المصفوفة: المعروض { $rows ->
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $rows } بلدان
    [many] { $rows } بلدًا
   *[other] { $rows } بلد
}، { $fields ->
    [one] خانة واحدة
    [two] خانتان
    [few] { $fields } خانات
   *[other] { $fields } خانة
}
matrix-field = { $one } إلى { $other }، { $events }
matrix-nothing = لا شيء { $scope }
matrix-events = { $count ->
    [one] زيارة واحدة إلى هناك
    [two] زيارتان إلى هناك
    [few] { $count } زيارات إلى هناك
   *[other] { $count } زيارة إلى هناك
}، وللاثنين غير ذلك { $others }، { $scope }
matrix-click = نقرة: أحداث الزوج وحدها
measures-meaning =
    الكثافة: نسبة ما التقى من كل الأزواج الممكنة بين هذه البلدان.
    التبادلية: نسبة الزيارات التي قابلتها زيارة في الاتجاه المعاكس.
    النمطية: مقدار زيادة نسبة الروابط داخل الجماعات على ما تقتضيه المصادفة؛ إذا قلّت عن 0.3 تقريبًا فلا تكاد الجماعات تعني شيئًا.
sort-by = ترتيب حسب { $name }
compare-none = لم يلتق بلدان في أي من المدتين.
compare-as = هيئة المقارنة
compare-ties = الروابط:
compare-hint = تاريخ يكون ما قبله إلى اليسار وما بعده إلى اليمين، ما دام كلاهما ضمن مدة هذه اللوحة. مفتاح C يفصل عند الحدث المحدد.
compare-field = الفصل عند تاريخ مثل ⁦2024-06⁩
compare-divide = الفصل عند
compare-row = { $one } – { $other }: قبله { $before }، وبعده { $events }، { $turn }
activity-counting = يجري إحصاء البلدان.
activity-name = النشاط { $stack }، { $measure }، الحد الأعلى { $most }
activity-bars = أعمدة النشاط
activity-stacked = التكديس
activity-none = لا أحداث في هذه المدة.
activity-layer = الطبقة { $name }، { $count }
activity-layer-numbered = الطبقة { $number }: { $name }، { $count }
activity-bar = { $time }: { $events }
activity-share = { $layer }، { $share }%
activity-total = { $layer }، { $count } حتى ذلك الحين

# الجداول.
table-collecting = يجري جمع الصفوف…
table-none-pass = لا حدث يجتاز التصفية.
table-no-events = لا أحداث في الملف.
table-none-overdue = لا التزام متأخر.
table-all-followed = كل الالتزامات جرت متابعتها.
table-none-status = لا التزام في هذه الحالة.
table-no-shown-commitments = لا التزامات في الأحداث المعروضة.
table-no-commitments = لا يذكر الملف أي التزامات.
table-no-shown-contested = لا خلاف بين مصادر الأحداث المعروضة.
table-no-contested = لا خلاف بين المصادر في شيء من هذا الملف.
table-scroll = تمرير الجدول
table-export = تصدير الجدول
table-listed = الالتزامات المدرجة
table-as-of = حتى { $day }
table-as-of-unknown = لا يذكر الملف حتى متى هو مكتمل
table-columns = الأعمدة
table-columns-name = أعمدة الجدول
table-sorted-up = مرتب تصاعديًا. نقرة: تنازليًا.
table-sorted-down = مرتب تنازليًا. نقرة: تصاعديًا.
table-sort = نقرة: الترتيب بحسبه.
table-fulfilled = وُفي به في { $event }
table-events = قائمة الأحداث: { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
table-commitments = الالتزامات: { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
table-contested = وقائع محل خلاف: { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}

# ما حول البطاقات.
details-reading = البطاقة مفتوحة في عرض القراءة.
details-pinned-beside = هذه البطاقة مثبتة إلى الجانب. حدد حدثًا أو اتبع اسمًا: تُفتح بطاقته هنا.
details-close = إغلاق
details-close-name = إغلاق البطاقة المثبتة
details-pinned = مثبتة
details-pin = تثبيت
details-pin-name = تثبيت هذه البطاقة
details-read = قراءة
details-read-name = فتح عرض القراءة
details-source = السجل
details-source-name = إظهار السجل كما هو في ملفه
details-back = → رجوع
details-back-name = الرجوع من هذه البطاقة
details-export = تصدير
details-export-name = تصدير هذه البطاقة
details-export-hint = كتابة هذه البطاقة في ملف
details-copy = نسخ بصيغة Markdown
details-copy-name = نسخ هذه البطاقة بصيغة Markdown
card-as-svg = البطاقة بصيغة SVG…
card-as-png = البطاقة بصيغة PNG…
card-as-markdown = البطاقة بصيغة Markdown…
export-as-svg = الرسم بصيغة SVG…
export-as-png = الرسم بصيغة PNG…
export-as-csv = البيانات بصيغة CSV…

# في البطاقات.
card-no-status = الحالة غير مذكورة
card-read-in = قراءة { $what } باللغة { $language }
card-read-summary = الملخص
card-read-card = البطاقة
card-contested = محل خلاف
card-contested-fields = { $count ->
    [one] محل خلاف: حقل واحد
    [two] محل خلاف: حقلان
    [few] محل خلاف: { $count } حقول
    [many] محل خلاف: { $count } حقلًا
   *[other] محل خلاف: { $count } حقل
}
card-differ = تختلف المصادر في:
card-no-source = بلا مصدر
card-one-source = مصدر واحد
card-in = في
card-to = إلى
card-quote = «{ $words }»
card-original = النص الأصلي، { $language }
card-original-unknown = النص الأصلي
card-translation = ترجمة
card-quote-in = باللغة { $language }
card-show-on-map = إظهار { $place } على الخريطة
card-session-before = الدورة السابقة، { $when }
card-session-after = الدورة التالية، { $when }
card-sessions-earlier = { $count } قبلها
card-session = الدورة { $name }، { $when }
card-no-web = ليس عنوانًا على الشبكة: ⁦{ $address }⁩
card-open = فتح…
card-open-name = فتح المصدر { $number }
card-archived = نسخة مؤرشفة
card-archived-name = نسخة مؤرشفة من المصدر { $number }
card-cite = استشهاد
card-cite-name = الاستشهاد بالمصدر { $number }
card-cite-hint = نسخ صيغة الاستشهاد
card-address = العنوان الشبكي
pair-line = كل أحداث الزوج على مر الزمن: { $events }
pair-line-silence = كل أحداث الزوج على مر الزمن: { $events }، وأطول انقطاع { $silence }: { $span }
pair-list = نقرة للإدراج
pair-list-more = و{ $count } غيرها · نقرة للإدراج
