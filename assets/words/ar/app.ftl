# ما يقوله البرنامج عن الملفات والتصدير والإعدادات.

# نوافذ النظام.
dialog-open = فتح ملف أحداث، أو عدة ملفات كملف واحد
dialog-event-files = ملفات الأحداث والجداول
dialog-all-files = كل الملفات
dialog-import-views = استيراد عروض محفوظة
dialog-saved-views = العروض المحفوظة
dialog-load-mapping = تحميل ربط
dialog-mappings = ملفات الربط
dialog-export = تصدير
no-dialog = ليس في هذا النظام نافذة لاختيار الملفات
no-dialog-why = لم تستجب بوابة سطح المكتب ولا zenity.
no-dialog-hint = أفلت ملفًا في هذه النافذة، أو اكتب مساره في الشاشة الأولى، أو شغّل attache متبوعًا باسم الملف. وفي Debian يوفر الأمر `apt install zenity` نافذة.

# لماذا تتعذر قراءة ملف. يلي كلًا منها ما ينبغي فعله.
io-folder = هذا مجلد، لا ملف.
io-folder-hint = اختر ملفًا فيه، مثل ملف ينتهي اسمه باللاحقة .json.
io-not-found = لا ملف بهذا الاسم.
io-not-found-hint = تحقق من كتابة الاسم ومن المجلد. ربما نُقل الملف أو أُعيدت تسميته، أو أن القرص غير موصول.
io-no-permission = لا يسمح النظام لهذا البرنامج بقراءة الملف.
io-no-permission-hint = اطلب من صاحبه الإذن بقراءته، أو انسخه إلى مجلد من مجلداتك. وأغلقه أولًا في البرامج الأخرى.
io-unreadable = تعذرت قراءة الملف. يقول النظام: { $error }.
io-unreadable-hint = تحقق من أن القرص أو المجلد الشبكي موصول، ثم حاول مرة أخرى.
io-too-large = حجم الملف { $size }. ويحتاج فتحه إلى نحو { $needed } من الذاكرة، لكن المتاح { $free } فقط. لم يُقرأ.
io-too-large-hint = أغلق برامج أخرى، أو قسّم الملف إلى ملفات أصغر، حسب السنوات مثلًا؛ ويمكن عرض عدة ملفات معًا.
io-megabytes = { $count } ميغابايت
io-gigabytes = { $size } غيغابايت
# ما يقوله النظام.
reading-stopped = توقفت القراءة قبل نهايته
file-too-many = عدد الملفات دفعة واحدة { $count }، وهو يتجاوز الحد الأقصى { $most }
# في موضع اسم الملف.
file-several = عدة ملفات

# لماذا تتعذر كتابة ملف.
file-not-written = تعذرت كتابة { $name }: { $reason }. لم يتغير شيء.
file-no-folder = لا وجود لهذا المجلد
file-no-right = لا تملك إذن الكتابة فيه
file-disk-full = القرص ممتلئ
file-read-only = لا يمكن كتابة شيء على هذا القرص
file-is-folder = هو مجلد
file-path-without-folder = جزء من مساره ليس مجلدًا
file-there-already = هو موجود من قبل

# فتح ملف.
not-opened = تعذر فتح { $name }
no-longer-in-file = لم يعد في الملف: { $what }

# الكتابة والنسخ.
not-written = تعذرت كتابة { $name }
not-written-hint = لم يتغير شيء. اختر مجلدًا آخر أو اسمًا آخر.
choose-another-place = اختر مجلدًا آخر أو اسمًا آخر.
written = كُتب: ⁦{ $path }⁩
written-with = كُتب: ⁦{ $path }⁩: { $contents }
copied-as-table = نُسخ جدولًا
copied-as-picture = نُسخ صورةً
not-copied = تعذر النسخ
not-copied-hint = صدّره إلى ملف بدلًا من ذلك.

# نافذة التصدير.
export-brief = موجز: الكل في وثيقة
export-data = بيانات الأحداث
export-docx = صيغة DOCX، لبرامج معالجة النصوص
export-html = صيغة HTML، في ملف واحد
export-markdown = صيغة Markdown، والرسوم إلى جانبها
export-png = صيغة PNG، صورة
export-csv = صيغة CSV، بيانات الرسم
export-cancelled = أُلغي التصدير؛ لم يتغير شيء
export-there-already = الملف ⁦{ $path }⁩ موجود من قبل، وهو من هذا التصدير.
nothing-to-draw = لا شيء يُرسم.
no-table = لا جدول لهذا العرض.

# ربط أعمدة جدول.
mapper-not-opened = لا يمكن ربط أعمدة { $name }
mapping-not-loaded = لم يُحمّل ربط من { $name }
mapping-too-large = هو أكبر من أن يكون ملف ربط.
mapping-too-large-hint = اختر ملفًا حُفظ من هذه النافذة أو بالأمر `attache map`.

# مصدر السجل.
source-not-shown = لا يمكن عرض { $name }
source-sample = النموذج
source-itself = النص المصدر
source-nowhere = ما هو مفتوح لم يُقرأ من ملف.
source-nowhere-hint = افتح ملفًا وانظر في سجلاته.

# العروض المحفوظة.
view-shown = العرض «{ $name }»
view-in-part = عُرض «{ $name }» جزئيًا
view-in-part-why = ينقص هذا الملف: { $what }.
view-in-part-hint = يظهر باقي العرض؛ والعرض المحفوظ على حاله.
view-not-saved = لا عرض محفوظ باسم «{ $name }»
view-not-saved-why = يُعرض الملف كالمعتاد.
view-none-saved = لم يُحفظ عرض بعد: الأمر «{ $command }» في لوحة الأوامر يحفظ عرضًا.
view-saved-are = العروض المحفوظة: { $names }.
views-not-imported = لم يُستورد أي عرض من { $name }
views-none-in-file = لا عروض في الملف
views-unreadable-hint = اختر ملفًا آخر.
views-too-large = هو أكبر من أن يكون ملف عروض.
views-too-large-hint = اختر ملفًا صُدّر من قائمة العروض المحفوظة.

# إعادة قراءة الملفات. ما يقال عن الوقت مثل « في الساعة 14:02»، أو لا شيء.
reload-not-found = لم يعد { $name } في مكانه: نُقل أو أُعيدت تسميته أو حُذف. يُعرض آخر ما قُرئ منه.
reload-empty = حُفظ { $name } فارغًا{ $at }. تُعرض آخر حالة سليمة.
reload-unreadable = حُفظ { $name }{ $at } على نحو لا يمكن قراءته: { $why } تُعرض آخر حالة سليمة.
reload-incomplete = حُفظ { $name } ناقصًا{ $at }: يمكن قراءة { $read } من { $all ->
    [one] حدث واحد
    [two] حدثين
    [few] { $all } أحداث
    [many] { $all } حدثًا
   *[other] { $all } حدث
}. تُعرض آخر حالة سليمة.
reload-lost = تغيّر { $name } أو تعذرت قراءته قبل أن يصبح كله في الذاكرة: ينقص { $count ->
    [one] نص حدث واحد
    [two] نصا حدثين
    [few] نصوص { $count } أحداث
    [many] نصوص { $count } حدثًا
   *[other] نصوص { $count } حدث
}.
reload-at = في الساعة { $hour }:{ $minute }
reload-done = أُعيدت القراءة { $at }: { $changes }
reload-more = و{ $count } غيرها
reload-no-change = لم يتغير أي حدث
reload-events-added = { $count ->
    [one] أُضيف حدث واحد
    [two] أُضيف حدثان
    [few] أُضيفت { $count } أحداث
    [many] أُضيف { $count } حدثًا
   *[other] أُضيف { $count } حدث
}
reload-events-changed = { $count ->
    [one] تغير حدث واحد
    [two] تغير حدثان
    [few] تغيرت { $count } أحداث
    [many] تغير { $count } حدثًا
   *[other] تغير { $count } حدث
}
reload-events-gone = { $count ->
    [one] اختفى حدث واحد
    [two] اختفى حدثان
    [few] اختفت { $count } أحداث
    [many] اختفى { $count } حدثًا
   *[other] اختفى { $count } حدث
}
# بعد غيرها.
reload-changed = تغير { $count }
reload-gone = اختفى { $count }
