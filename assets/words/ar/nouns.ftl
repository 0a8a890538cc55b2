# الأنواع والحالات والحقول والعروض: أسماء البرنامج.

# أنواع الأحداث.
kind-commission-meeting = اجتماع لجنة
kind-visit = زيارة
kind-meeting = لقاء
kind-agreement = اتفاق
kind-training = تدريب
kind-exercise = تمرين
kind-delivery = تسليم
kind-deployment = انتشار
kind-statement = تصريح
kind-recognition = اعتراف
kind-other = غير ذلك

# أين وصل الحدث.
status-planned = مخطط له
status-ongoing = جارٍ
status-held = انعقد
status-cancelled = ملغى
status-postponed = مؤجل
status-reported = وفق تقارير

# صلة حدث بآخر.
relation-follows = يلي
relation-implements = ينفذ
relation-part-of = جزء من
relation-announced-by = أُعلن في
relation-contradicts = يناقض
relation-same-as = هو نفسه

# مجالات التعاون.
area-training = التدريب
area-equipment = المعدات
area-logistics = الإمداد والتموين
area-intelligence = الاستخبارات
area-operations = العمليات
area-health = الصحة العسكرية
area-border-security = أمن الحدود
area-counter-terrorism = مكافحة الإرهاب
area-industry = الصناعة
area-maritime = المجال البحري
area-cyber = الأمن السيبراني
area-other = غير ذلك

# ما خرج به الحدث.
outcome-agreement = اتفاق
outcome-minutes = محضر
outcome-communique = بيان
outcome-roadmap = خارطة طريق
outcome-action-plan = خطة عمل
outcome-none-published = لم تُنشر وثيقة

# مآل الالتزام.
commitment-announced = معلن
commitment-agreed = متفق عليه
commitment-in-progress = قيد التنفيذ
commitment-done = منجز
commitment-overdue = متأخر
commitment-dropped = متخلى عنه
commitment-unknown = غير معروف

# أنواع المصادر.
source-kind-primary = مصدر أولي
source-kind-press = صحافة
source-kind-social = وسائل التواصل الاجتماعي
source-kind-dataset = مجموعة بيانات

# مدى ثبوت الرواية.
confidence-confirmed = مؤكد
confidence-reported = وفق تقارير
confidence-disputed = مطعون فيه

# تواريخ الملف.
when-unreadable = «{ $text }» (ليس تاريخًا)
when-missing = التاريخ غير مذكور
when-undated = بلا تاريخ

# ما يستند إليه الحدث.
evidence-contested = محل خلاف
evidence-single-source = مصدر واحد
evidence-date-inferred = تاريخ مستنتج
evidence-undated = بلا تاريخ

# حقول الحدث التي يمكن التصفية بها.
field-kind = النوع
field-party = البلد
field-pair = زوج البلدان
field-organisation = المنظمة
field-status = الحالة
field-evidence = الأدلة
field-topic = الموضوع
field-person = الشخص
field-commission = اللجنة أو السلسلة
field-place = المكان
field-source = المصدر
field-source-kind = نوع المصدر
field-confidence = درجة الثقة
field-commitment = الالتزامات
field-precision = دقة التاريخ
field-year = السنة
field-tag = الوسم
field-file = الملف

# قيم الحقول: ما لم يُذكر، ومدى دقة التاريخ.
value-not-stated = غير مذكور
value-precision-instant = باللحظة
value-precision-day = باليوم
value-precision-month = بالشهر
value-precision-season = بالفصل
value-precision-year = بالسنة
value-precision-decade = بالعقد
value-precision-century = بالقرن
value-precision-millennium = بالألفية
value-precision-era = بالحقبة

# ما تُجمع الأحداث بحسبه في مسارات.
grouping-country = البلد
grouping-pair = زوج البلدان
grouping-kind = النوع
grouping-commission = اللجنة
grouping-person = الشخص
grouping-organisation = المنظمة
grouping-none = لا شيء

# أسماء المسارات، وطرف لا يسميه أي حدث.
lane-alone = { $party }، بمفرده
lane-all = كل الأحداث
lane-no-party = لا طرف مذكور
lane-no-kind = بلا نوع
lane-no-commission = بلا لجنة
lane-no-person = لا شخص مذكور
lane-no-organisation = بلا منظمة
party-unstated = طرف غير مذكور

# الالتزامات المدرجة.
commitments-all = كل الالتزامات
commitments-open = مفتوحة
commitments-overdue = متأخرة
commitments-done = منجزة
commitments-dropped = متخلى عنها
commitments-not-followed-up = بلا متابعة

# صلة حدث آخر بهذا الحدث.
link-fulfils = وفاء بالتزام
link-promised = وعد بهذا
link-came-before = جاء قبله
link-is-implemented = ينفذه هذا الحدث
link-holds-this = هذا جزء منه
link-announced = أعلن هذا
link-is-contradicted = يناقضه هذا الحدث
link-same = الحدث نفسه
link-related = ذو صلة
link-followed = جاء بعده
link-implements = ينفذ هذا الحدث
link-is-part = جزء من هذا
link-was-announced = أعلنه هذا الحدث
link-contradicts = يناقض هذا الحدث

# ما يعيب سطرًا بلغة الاستعلام. مفاتيح مثل merge:mirrored تُكتب على حالها في كل لغة.
query-too-long = هذا السطر أطول من أن يُقرأ: حجمه { $length } بايت، والحد الأقصى { $most }. لا يُصفى به شيء؛ احذف بعض قيمه.
query-no-value = تنقص قيمة.
query-last = اكتب عددًا يليه d (أيام) أو w (أسابيع) أو m (أشهر) أو y (سنوات)، مثل last:18m لآخر 18 شهرًا.
query-merge = لا يُعرف إلا merge:mirrored.
query-period = اكتب مدة: 2024 أو ⁦2024-Q3⁩ أو ⁦2024-05⁩ أو ⁦2024/2025⁩ أو ⁦last:18m⁩.
query-not-among = «{ $value }» ليست من القيم المعروفة: { $known }.
query-unknown-key = لا حقل باسم «{ $key }». الحقول المعروفة: { $known }. للبحث عن هذه الكلمات ضعها بين علامتي اقتباس.

# ما تقوله أعمدة النشاط.
activity-measure-count = الأحداث
activity-measure-share = النسبة من المجموع
activity-measure-total = المجموع التراكمي

# مقاييس البلد في شبكة الروابط، باختصار ثم بمعانيها.
measure-events = الأحداث
measure-degree = الدرجة
measure-strength = القوة
measure-betweenness = البينية
measure-reciprocity = التبادلية
measure-community = الجماعة
measure-meaning-events = عدد الأحداث التي يشارك فيها البلد.
measure-meaning-degree = الدرجة: عدد البلدان الأخرى التي التقاها مرة واحدة على الأقل.
measure-meaning-strength = القوة: مجموع أحداث روابطه كلها. اللقاء مع خمسة بلدان أخرى يُحسب خمس مرات.
measure-meaning-betweenness = البينية: نسبة أزواج البلدان الأخرى التي يمر أقصر طريق بينها بهذا البلد. إذا ارتفعت فهو حلقة وصل. وهي تقول من التقى من، لا من يتوسط.
measure-meaning-reciprocity = التبادلية: نسبة ما قابلته زيارة في الاتجاه المعاكس من الزيارات التي قام بها البلد أو استقبلها.
measure-meaning-community = الجماعة: البلدان ذات الرقم نفسه يلتقي بعضها بعضًا أكثر مما تقتضيه المصادفة (طريقة لوفان، بحسب الأحداث). ولا يعني ذلك صداقة.

# ما يقوله لون الرابط.
tie-colour-plain = لون واحد
tie-colour-kind = النوع الغالب

# مجموعات حول البلدان في الشبكة.
groups-none = بلا مجموعات
groups-organisations = المنظمات
groups-communities = الجماعات

# كيف تُقارن مدتان.
compared-as-table = جدول
compared-as-graph = شبكة

# المدة التي تتناولها العلاقات؛ ثم الشيء نفسه بعد عدد من الأحداث.
scope-screen = المدة المعروضة
scope-all = المدة كلها
scope-range = المدة المحددة
scope-words-screen = على الشاشة
scope-words-all = في المدة كلها
scope-words-range = في المدة المحددة

# ترتيب البلدان في المصفوفة.
matrix-order-ties = أوثق الروابط
matrix-order-activity = النشاط
matrix-order-region = المنطقة
matrix-order-name = الاسم

# ترتيب المسارات.
lane-order-automatic = تلقائي
lane-order-ties = أوثق الروابط
lane-order-activity = النشاط
lane-order-name = الاسم
lane-order-first = أول حدث
lane-order-hand = يدوي

# ألسنة بجانب الخط الزمني.
tab-relations = العلاقات
tab-events = الأحداث
tab-commitments = الالتزامات
tab-contested = محل خلاف

# ما تُكدس أعمدة النشاط بحسبه.
activity-stack-kind = حسب النوع
activity-stack-country = حسب البلد
activity-stack-pair = حسب الزوج

# ما ينقص ملفًا من عرض محفوظ: عناصر قائمة في جملة.
lacks-time = المدة المعروضة، { $time }، ولا حدث فيها
lacks-range = المدة المحددة، { $time }، ولا حدث فيها
lacks-selected = العنصر المحدد، { $target }
lacks-pinned = العنصر المثبت، { $target }
lacks-selected-something = العنصر المحدد
lacks-pinned-something = العنصر المثبت
lacks-events = { $missing } من أصل { $count ->
    [one] حدث محدد واحد
    [two] حدثين محددين
    [few] { $count } أحداث محددة
    [many] { $count } حدثًا محددًا
   *[other] { $count } حدث محدد
}
lacks-of-filter = «{ $piece }» في التصفية
lacks-value = { $field } «{ $value }» في التصفية
view-wrong-query = «{ $piece }» في استعلامه: { $problem }
target-event = الحدث { $id }
target-pair = { $one } و{ $other }
target-person = الشخص { $name }
target-organisation = المنظمة { $name }
target-commission = اللجنة { $id }
target-place = المكان { $name }
target-source = المصدر { $id }

# ما جرى للعروض المحفوظة، بجانب «تراجع»؛ ثم ما يعيب ملف عروض.
views-deleted = حُذف «{ $name }»
views-replaced = استُبدل «{ $name }»
views-full = لم يُحفظ «{ $name }»: الحد الأقصى للعروض المحفوظة { $most }
views-saved = حُفظ «{ $name }»
views-renamed = أُعيدت تسمية «{ $before }» إلى «{ $name }»
views-imported = { $count ->
    [one] استُورد عرض واحد
    [two] استُورد عرضان
    [few] استُوردت { $count } عروض
    [many] استُورد { $count } عرضًا
   *[other] استُورد { $count } عرض
}
views-imported-in-part = { $count ->
    [one] استُورد عرض واحد
    [two] استُورد عرضان
    [few] استُوردت { $count } عروض
    [many] استُورد { $count } عرضًا
   *[other] استُورد { $count } عرض
}، وتُرك منها { $left }: الحد الأقصى { $most }
view-unnamed = عرض
views-again = صدّر العروض مرة أخرى، أو أصلح الملف يدويًا؛ يصفه docs/views.md.
views-no-json = ليس بصيغة JSON، أو ينقصه جزء: { $error }.
views-events = فيه أحداث، ولا عروض فيه.
views-open-as-events = افتحه بوصفه ملف أحداث.
views-no-mark = لا عروض محفوظة فيه: ينقصه «{ $mark }».
views-newer = إصداره { $newer }؛ وهذه النسخة من Attaché تقرأ حتى الإصدار { $most }.
views-open-with-newer = افتحه بنسخة Attaché التي كتبته أو بنسخة أحدث.
views-no-version = ينبغي أن يكون «{ $mark }» رقم إصدار، مثل { $version }.
views-no-list = ينبغي أن يكون «views» قائمة.
views-wrong-view = العرض { $number }: { $problem }.
views-wrong-view-named = العرض { $number }، «{ $name }»: { $problem }.
