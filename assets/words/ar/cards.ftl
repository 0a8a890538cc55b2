# البطاقات والملفات والجداول.

# ما تشترك فيه البطاقات والجداول.
cards-quoted = «{ $text }»
cards-value-not-stated = غير مذكور
cards-status-not-stated = الحالة غير مذكورة
cards-undated = بلا تاريخ
cards-due = الأجل: { $date }
cards-overdue-by = متأخر: { $length }
cards-fulfilled-by = وُفي به في: { $events }
cards-source-not-recorded = المصدر غير مسجل
cards-and-more = و{ $count } غيرها
cards-and-more-narrow = و{ $count } غيرها؛ ضيّق التصفية لإدراجها
cards-and-more-group = و{ $count } غيرها؛ جمّعها حسب اللجنة لرؤيتها

# أسماء ما يقوله السطر، وأسماء الأقسام.
cards-events = الأحداث
cards-parties = الأطراف
cards-country = البلد
cards-coordinates = الإحداثيات
cards-place = المكان
cards-kind = النوع
cards-kinds = الأنواع
cards-title = العنوان
cards-short = الاسم المختصر
cards-language = اللغة
cards-address = العنوان الشبكي
cards-archived-copy = نسخة مؤرشفة
cards-publisher = الناشر
cards-published = تاريخ النشر
cards-retrieved = تاريخ الاطلاع
cards-length = المدة
cards-span = الفترة
cards-complete-up-to = مكتمل حتى
cards-licence = الترخيص
cards-sources = المصادر
cards-first-last = الأول · الأخير
cards-by-kind = حسب النوع
cards-by-country = حسب البلد
cards-chronology = التسلسل الزمني
cards-commissions = اللجان والسلاسل
cards-members = الأعضاء
cards-note = ملاحظة
cards-tags = الوسوم
cards-other-fields = حقول أخرى
cards-codes = رموز
cards-row-of-table = صف الجدول ({ $name })
cards-date-inferred = التاريخ مستنتج
cards-not-stated = غير مذكور
cards-untitled = ملف بلا عنوان

# ما يمكن فعله بموضوع البطاقة.
cards-select-events = { $count ->
    [one] تحديد حدث واحد
    [two] تحديد حدثين
    [few] تحديد { $count } أحداث
    [many] تحديد { $count } حدثًا
   *[other] تحديد { $count } حدث
}
cards-filter-by = تصفية بهذه القيمة: { $field }
cards-filter-by-party = تصفية بهذا الطرف
cards-filter-by-commission = تصفية بهذه اللجنة
cards-filter-by-person = تصفية بهذا الشخص
cards-filter-by-place = تصفية بهذا المكان
cards-filter-by-source = تصفية بهذا المصدر
cards-show-on-map = إظهار على الخريطة
cards-copy-address = نسخ العنوان الشبكي
cards-copy-archived = نسخ عنوان النسخة المؤرشفة

# الحدث: أين، ومن، وما بُحث.
cards-in-place = في { $place }
cards-parties-in-place = { $parties }، في { $place }
cards-point-north-east = { $lat }° شمالًا، { $lon }° شرقًا
cards-point-north-west = { $lat }° شمالًا، { $lon }° غربًا
cards-point-south-east = { $lat }° جنوبًا، { $lon }° شرقًا
cards-point-south-west = { $lat }° جنوبًا، { $lon }° غربًا
cards-co-chairs = الرؤساء المشاركون
cards-hosts = المضيفون
cards-delegation = وفد { $party }
cards-head-of-delegation = رئيس الوفد
cards-people-named = { $count }، المذكور منهم بالاسم { $named }
cards-discussed = المواضيع المبحوثة
cards-no-area = المجال غير مذكور
cards-programme = البرنامج
cards-day-not-stated = اليوم غير مذكور
cards-comes-after = يأتي بعد
cards-led-to = أدى إلى

# ما خرج به الحدث.
cards-results = النتائج
cards-result = النتيجة
cards-agreed = المتفق عليه
cards-documents = الوثائق
cards-documents-and-results = الوثائق والنتائج
cards-none-published = لم تُنشر وثيقة
cards-no-more-stated = دون مزيد من التفاصيل
cards-commitments = الالتزامات
cards-commitment = الالتزام
cards-roadmap = خارطة الطريق
cards-roadmap-of = خارطة الطريق ({ $date })
cards-done-of-all = أُنجز { $done } من { $all }
cards-promise-status-not-stated = الحالة غير مذكورة
cards-owner-not-stated = صاحب الالتزام غير مذكور
cards-promise-between = { $owner } لصالح { $gains }
cards-promise-for = لصالح { $gains }
cards-promise-for-unowned = صاحب الالتزام غير مذكور، لصالح { $gains }
cards-no-due-date = بلا أجل
cards-fulfilled-it = وفاء بالالتزام
cards-fulfilled-by-lost = وُفي به في { $ids }، وليس في الملف

# من يقول ذلك.
cards-contested = محل خلاف: { $fields }
cards-sources-differ = ما تختلف فيه المصادر
cards-some-sources-say = وفق بعض المصادر
cards-said = تصريحات
cards-quote = اقتباس
cards-claim = رواية
cards-field-date = التاريخ
cards-ends = النهاية: { $date }
cards-no-source = لا يذكر الملف مصدرًا لهذا الحدث.
cards-one-source = يستند إلى مصدر واحد.
cards-no-entry = لا مدخل له في الملف
cards-retrieved-on = تاريخ الاطلاع: { $date }
cards-archived-at = مؤرشف في ⁦{ $address }⁩
cards-archived = نسخة مؤرشفة: ⁦{ $address }⁩
cards-original = لغة غير مذكورة
cards-original-in = النص الأصلي، { $language }
cards-original-quoted = { $language }: «{ $text }»
cards-original-unknown-quoted = النص الأصلي: «{ $text }»
cards-cite-plain = نص بسيط
cards-cite-author-date = شيكاغو، المؤلف والتاريخ
cards-cite-notes = شيكاغو، الحواشي

# اللغات.
cards-language-arabic = العربية
cards-language-german = الألمانية
cards-language-english = الإنجليزية
cards-language-spanish = الإسبانية
cards-language-persian = الفارسية
cards-language-french = الفرنسية
cards-language-hebrew = العبرية
cards-language-italian = الإيطالية
cards-language-japanese = اليابانية
cards-language-portuguese = البرتغالية
cards-language-russian = الروسية
cards-language-turkish = التركية
cards-language-ukrainian = الأوكرانية
cards-language-chinese = الصينية

# ما لا يقوله الحدث، في قائمة.
cards-missing-commission = اللجنة المعنية
cards-missing-session-number = رقم الدورة
cards-missing-founding = ما أسّس اللجنة
cards-missing-place = المكان
cards-missing-parties = الأطراف
cards-missing-co-chairs = الرؤساء المشاركون
cards-missing-heads = رؤساء الوفود
cards-missing-sizes = عدد أعضاء الوفود
cards-missing-size = عدد أعضاء الوفد
cards-missing-agenda = جدول الأعمال
cards-missing-documents = الوثائق
cards-missing-roadmap = خارطة الطريق
cards-missing-visit-kind = نوع الزيارة
cards-missing-sender = البلد الموفِد
cards-missing-host = البلد المضيف
cards-missing-received = من استقبل الوفد
cards-missing-programme = البرنامج اليومي
cards-missing-discussed = المواضيع المبحوثة
cards-missing-results = النتائج
cards-missing-signed = الموقعون
cards-missing-text = النص
cards-missing-trains = من يدرب من
cards-missing-trainees = عدد المتدربين
cards-missing-delivers = من يسلّم
cards-missing-to-whom = إلى من
cards-missing-people = عدد الأفراد
cards-missing-words = نص الكلام
cards-missing-took-part = المشاركون

# الزيارات.
cards-visit-state = زيارة دولة
cards-visit-official = زيارة رسمية
cards-visit-working = زيارة عمل
cards-visit-private = زيارة خاصة
cards-visit-technical = زيارة فنية
cards-visit-other = زيارة ({ $kind })
cards-mirror = سجل مقابل
cards-mirror-merged = سجل مدمج
cards-mirror-made = من جانب الزائر (042)
cards-mirror-hosted = من جانب المضيف (043)
cards-mirror-same-visit = يخص الزيارة نفسها
cards-mirror-into-this = مدمج في هذا السجل
cards-mirror-for-both = يمثل السجلين ما داما مدمجين
cards-mirror-note = مسجل { $side }؛ { $what }

# دورات لجنة أو سلسلة أخرى.
cards-sessions = الدورات
cards-session = دورة
cards-session-of = { $count ->
    [one] الدورة { $number } من دورة واحدة في الملف
    [two] الدورة { $number } من دورتين في الملف
    [few] الدورة { $number } من { $count } دورات في الملف
   *[other] الدورة { $number } من { $count } دورة في الملف
}
cards-session-and-place = الدورة { $number }، وترتيبها { $place } من { $count } في الملف
cards-session-unnumbered = الدورة ذات الترتيب { $place } من { $count } في الملف؛ رقمها غير مذكور
cards-before = السابقة: { $date }
cards-after = التالية: { $date }
cards-the-session-before = الدورة السابقة: { $date }
cards-the-session-after = الدورة التالية: { $date }
cards-sessions-earlier = { $count } قبلها
cards-sessions-later = و{ $count } بعدها
cards-session-count = { $count ->
    [one] دورة واحدة
    [two] دورتان
    [few] { $count } دورات
   *[other] { $count } دورة
}
cards-sessions-of = { $count ->
    [one] دورة واحدة
    [two] دورتان
    [few] { $count } دورات
   *[other] { $count } دورة
} من أصل { $all }
cards-cadence = وتيرة الانعقاد
cards-by-statute = بموجب النظام الأساسي
cards-cadence-by-statute = بموجب النظام الأساسي: { $cadence }.
cards-founded-by = النص المؤسِّس
cards-founded-it = النص المؤسِّس
cards-also-sits-in = لجان أخرى يشارك فيها الطرف: { $party }
cards-next-stated = المقبلة المعلنة
cards-next = المقبلة: { $date }
cards-next-was = المقبلة: كانت معلنة لموعد { $date }
cards-next-not-stated = المقبلة: غير مذكورة
cards-next-announced = { $date }، حسب ما أُعلن في: { $event }
cards-next-announced-past = { $date }، وهو موعد مضى، حسب ما أُعلن في: { $event }
cards-rhythm-one = الفاصل: { $length } (فاصل واحد)
cards-rhythm-median = { $count ->
    [one] الفاصل: { $length } (فاصل واحد)
    [two] الفاصل: { $length } (وسيط فاصلين)
    [few] الفاصل: { $length } (وسيط { $count } فواصل)
    [many] الفاصل: { $length } (وسيط { $count } فاصلًا)
   *[other] الفاصل: { $length } (وسيط { $count } فاصل)
}
cards-since-last = منذ الدورة الأخيرة: { $length }
cards-cadence-next = المقبلة معلنة: { $date }
cards-cadence-next-status = المقبلة معلنة: { $date } ({ $status })
cards-cadence-next-promised = المقبلة معلنة: { $date } (دورة { $session })
cards-cadence-next-was = كانت دورة مقبلة معلنة: { $date } (دورة { $session })
cards-cadence-next-not-stated = المقبلة غير مذكورة
cards-interval-one = فاصل واحد: { $length }.
cards-interval-median = { $count ->
    [one] الفاصل الوسيط لدورة واحدة: { $length }، ± { $spread } (الانحراف المطلق الوسيط).
    [two] الفاصل الوسيط بين دورتين: { $length }، ± { $spread } (الانحراف المطلق الوسيط).
    [few] الفاصل الوسيط بين { $count } دورات: { $length }، ± { $spread } (الانحراف المطلق الوسيط).
   *[other] الفاصل الوسيط بين { $count } دورة: { $length }، ± { $spread } (الانحراف المطلق الوسيط).
}
cards-interval-rough = الدورة التي لا يُعرف منها إلا الشهر أو السنة تُحسب في منتصفهما.
cards-estimate = تقدير: { $when } — موعد الدورة الأخيرة مضافًا إليه الفاصل الوسيط بين { $count ->
    [one] دورة واحدة
    [two] دورتين
    [few] { $count } دورات
   *[other] { $count } دورة
}، ± تشتت الفواصل (الانحراف المطلق الوسيط)؛ لا يذكره أي مصدر.
cards-estimate-past = تقدير: { $when } — موعد الدورة الأخيرة مضافًا إليه الفاصل الوسيط بين { $count ->
    [one] دورة واحدة
    [two] دورتين
    [few] { $count } دورات
   *[other] { $count } دورة
}، ± تشتت الفواصل (الانحراف المطلق الوسيط)؛ وهو موعد مضى، ولا دورة بعده في الملف حتى { $end }؛ لا يذكره أي مصدر.
cards-in-month = في { $month }
cards-between-months = بين { $from } و{ $to }
cards-agreed-at-sessions = المتفق عليه في دوراتها
cards-no-document-published = لم تُنشر وثيقة
cards-no-session-states = لا تذكر أي دورة نتيجة ولا التزامًا.

# المدد، إلى أقرب وحدة.
cards-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
cards-weeks = { $count ->
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
cards-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
cards-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
   *[other] { $count } سنة
}
cards-about = { $length } تقريبًا

# ما يهم في كل نوع من الأحداث.
cards-the-agreement = الاتفاق
cards-the-training = التدريب
cards-the-exercise = التمرين
cards-the-delivery = التسليم
cards-the-deployment = الانتشار
cards-the-statement = التصريح
cards-the-recognition = الاعتراف
cards-fact-entry-into-force = الدخول حيز النفاذ
cards-fact-valid-until = سارٍ حتى
cards-fact-ratification = التصديق
cards-fact-signatories = الموقعون
cards-fact-trainees = المتدربون
cards-fact-unit = الوحدة
cards-fact-trainer = المدرب
cards-fact-duration = المدة
cards-fact-trained-in-total = مجموع المتدربين
cards-fact-name = الاسم
cards-fact-forces = القوات
cards-fact-scenario = السيناريو
cards-fact-items = المعدات
cards-fact-value = القيمة
cards-fact-terms = الشروط
cards-fact-personnel = الأفراد
cards-fact-mandate = التفويض
cards-fact-channel = القناة
cards-fact-occasion = المناسبة
cards-fact-subject = الموضوع
cards-fact-form = الشكل
cards-people-of = { $people } ({ $party })

# مفاتيح غير معروفة: لأي شيء، قبل رقم.
cards-inner-party = الطرف
cards-inner-commission = اللجنة
cards-inner-delegation = الوفد
cards-inner-host = المضيف
cards-inner-co-chair = الرئيس المشارك
cards-inner-programme = البرنامج
cards-inner-agenda = جدول الأعمال
cards-inner-outcome = النتيجة
cards-inner-commitment = الالتزام
cards-inner-quote = الاقتباس
cards-inner-relation = العلاقة
cards-inner-claim = الرواية
cards-inner-of-delegation = { $person }، الوفد

# البلدان والأزواج.
cards-partners = الشركاء
cards-partners-counted = يجري إحصاء الشركاء.
cards-visits-in-all-time = الزيارات في المدة كلها
cards-visits-made = قام بها
cards-visits-received = استقبلها
cards-balance = { $left }: { $one }، { $right }: { $other }
cards-balance-of-figures = { $left }: { $one }، { $right }: { $other }
cards-period = الأحداث { $scope }، { $span }
cards-period-against = الأحداث { $scope }، { $span }، مقارنة بالمدة السابقة المماثلة ({ $length })
cards-period-file-begins = يبدأ الملف في { $day }
cards-period-nothing-before = ليس في الملف ما يسبق ذلك للمقارنة
cards-period-filtered = ما تُظهره التصفية وحده
cards-people-most = الأشخاص الأكثر مشاركة
cards-change-none = العدد نفسه
cards-change-new = جديد ({ $count })
cards-change-gone = انقطع (كان { $count })
cards-change-more = زيادة { $count }
cards-change-fewer = نقص { $count }
cards-contacts = الاتصالات
cards-contacts-to-come = { $count }، والمقبلة { $more }
cards-who-travels = من يسافر
cards-reciprocity = التبادلية
cards-visits-answered = { $share }%: قوبلت بالمثل { $count } من { $all ->
    [one] زيارة واحدة
    [two] زيارتين
    [few] { $all } زيارات
   *[other] { $all } زيارة
}
cards-longest-silence = أطول انقطاع
cards-since-the-last = منذ آخر اتصال
cards-since-up-to = { $length }، حتى { $date }
cards-promises-open = المفتوحة { $count }
cards-promises-done = المنجزة { $count }
cards-promises-dropped = المتخلى عنها { $count }
cards-promises-unknown = بلا متابعة { $count }
cards-sources-single = { $sources }؛ والمستند إلى مصدر واحد { $single } من { $count ->
    [one] حدث واحد
    [two] حدثين
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
cards-agreements = الاتفاقات

# ملفات الأشخاص والأماكن والمصادر والمنظمات.
cards-being-listed = يجري إدراج الأحداث.
cards-with-whom = مع من في الغالب
cards-countries-of-events = بلدان هذه الأحداث
cards-sources-of-events = مصادر هذه الأحداث
cards-of-events = { $count ->
    [one] من حدث واحد
    [two] من حدثين
    [few] من { $count } أحداث
    [many] من { $count } حدثًا
   *[other] من { $count } حدث
}
cards-also-written = يُكتب أيضًا
cards-posts-listed = المناصب كما يدرجها الملف
cards-posts-reported = المناصب كما وردت في التقارير
cards-from = من { $date }
cards-until = حتى { $date }
cards-dates-not-stated = التواريخ غير مذكورة
cards-role-head = رئيس وفد { $party }
cards-role-member = عضو وفد { $party }
cards-role-co-chair = رئيس مشارك
cards-role-host = مضيف
cards-role-speaker = متحدث
cards-in-programme = في البرنامج
cards-person-unknown = ليس في الملف مدخل لهذا الشخص؛ والاسم كما تكتبه الأحداث.
cards-no-event-names-person = لا يذكر أي حدث هذا الشخص.
cards-place-unknown = ليس في الملف مدخل لهذا المكان، فلا يُذكر بلده ولا إحداثياته؛ والاسم كما تكتبه الأحداث.
cards-events-there = الأحداث في هذا المكان
cards-no-event-there = لم يقع هناك أي حدث.
cards-source-unknown = ليس في الملف مدخل لهذا المصدر؛ وتستشهد به الأحداث بهذا المعرّف.
cards-cited-beside = مستشهد به إلى جانب مصادر أخرى
cards-no-event-cites = لا يستشهد به أي حدث.
cards-rests-on-it = يستند إليه وحده
cards-parts-rest-on-it = أجزاء تستند إليه وحده
cards-nothing-rests-on-it = لا شيء: كل ما يستشهد به له مصدر آخر أيضًا.
cards-organisation-unknown = ليس في الملف مدخل لهذه المنظمة؛ والاسم كما كُتب.
cards-events-of-people = أحداث أفرادها
cards-no-event-names-people = لا يذكر أي حدث أفرادها.
cards-staff = أشخاص يشغلون مناصب فيها

# ما هي المنظمة أو السلسلة.
cards-code-armed-forces = قوات مسلحة
cards-code-claimed-state = دولة متنازع عليها
cards-code-company = شركة
cards-code-confederation = كونفدرالية
cards-code-dialogue = حوار
cards-code-joint-commission = لجنة مشتركة
cards-code-joint-military-commission = لجنة عسكرية مشتركة
cards-code-ministry = وزارة
cards-code-state = دولة
cards-code-training-programme = برنامج تدريب
cards-code-unknown = غير معروف

# الجداول: اسم العمود في جملة، وفي رأسه، وما يقوله.
tables-date = التاريخ
tables-date-head = التاريخ
tables-date-meaning = متى كان الحدث؛ وتأتي الأحداث التي بلا تاريخ في الأخير.
tables-kind = النوع
tables-kind-head = النوع
tables-kind-meaning = نوع الحدث. العلامة المفرغة تعني الشك.
tables-contested-event = الحدث
tables-contested-event-head = الحدث
tables-contested-event-meaning = الحدث.
tables-title = العنوان
tables-title-head = الحدث
tables-title-meaning = عنوان الحدث.
tables-parties = الأطراف
tables-parties-head = الأطراف
tables-parties-meaning = من شارك؛ وفي الزيارة، من سافر إلى من.
tables-status = الحالة
tables-status-head = الحالة
tables-status-meaning = أين وصل الحدث.
tables-place = المكان
tables-place-head = المكان
tables-place-meaning = أين كان.
tables-commission = اللجنة
tables-commission-head = اللجنة
tables-commission-meaning = أي دورة هو ومن أي لجنة.
tables-sources = عدد المصادر
tables-sources-head = المصادر
tables-sources-meaning = عدد المصادر التي يستند إليها.
tables-contested = محل خلاف
tables-contested-meaning = محل خلاف: المصادر مختلفة في أحد الحقول.
tables-single-source = مصدر واحد
tables-single-source-meaning = لا يستند إلا إلى مصدر واحد.
tables-promise = الالتزام
tables-promise-head = الالتزام
tables-promise-meaning = ما وُعد به.
tables-owner = صاحب الالتزام
tables-owner-head = من
tables-owner-meaning = من وعد به.
tables-beneficiary = المستفيد
tables-beneficiary-head = لصالح
tables-beneficiary-meaning = من يستفيد منه.
tables-area = المجال
tables-area-head = المجال
tables-area-meaning = مجال التعاون.
tables-announced = الإعلان
tables-announced-head = الإعلان
tables-announced-meaning = متى وأين وُعد به.
tables-due = الأجل
tables-due-head = الأجل
tables-due-meaning = متى يحل أجله؛ ويبقى خاليًا إن لم يذكره الملف.
tables-outcome = المآل
tables-outcome-head = الحالة
tables-outcome-meaning = ما آل إليه، كما يذكر الملف.
tables-overdue = التأخر
tables-overdue-head = التأخر
tables-overdue-meaning = متأخر: ينقضي أجله، بآخر لحظة منه، قبل نهاية اليوم الذي يُعد الملف مكتملًا حتى تاريخه، ولم يُنجز ولم يُتخل عنه؛ أو يصفه الملف بأنه متأخر. وإن لم يذكر الملف حتى متى هو مكتمل فلا يُعد شيء متأخرًا بحسب تاريخه.
tables-fulfilled = الوفاء
tables-fulfilled-head = وُفي به في
tables-fulfilled-meaning = الأحداث التي يقول الملف إنها وفت به.
tables-field = الحقل
tables-field-head = الحقل
tables-field-meaning = ما تختلف فيه المصادر.
tables-claims = ما تقوله المصادر
tables-claims-head = ما تقوله المصادر
tables-claims-meaning = كل قيمة، مع من يوردها ومدى ثبوتها.

# صف من جدول، مقروءًا بصوت عالٍ.
tables-sources-differ = المصادر مختلفة
tables-one-source-only = مصدر واحد فقط
tables-no-source = بلا مصدر
tables-source-count = { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
tables-by = صاحب الالتزام: { $party }
tables-to-party = لصالح { $party }
tables-to = إلى
tables-as-stated = كما يذكر الملف
tables-overdue-as-stated = متأخر كما يذكر الملف
tables-announced-at = أُعلن في: { $event }
