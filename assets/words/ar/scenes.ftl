# الخط الزمني والشبكة والمصفوفة والخريطة والنشاط.

# الأعداد.
count-some-events = { $some } من { $all ->
    [one] حدث واحد
    [two] حدثين
    [few] { $all } أحداث
    [many] { $all } حدثًا
   *[other] { $all } حدث
}
count-people = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
count-merged = { $visits ->
    [0] لا سجلات متقابلة لدمجها
    [one] سجلان متقابلان مدمجان في زيارة واحدة
    [two] { $records } سجلات متقابلة مدمجة في زيارتين
    [few] { $records ->
        [few] { $records } سجلات متقابلة
        [many] { $records } سجلًا متقابلًا
       *[other] { $records } سجل متقابل
    } مدمجة في { $visits } زيارات
   *[other] { $records ->
        [few] { $records } سجلات متقابلة
        [many] { $records } سجلًا متقابلًا
       *[other] { $records } سجل متقابل
    } مدمجة في { $visits } زيارة
}
count-recorded-twice = { $visits ->
    [one] زيارة واحدة مسجلة مرتين، لدى الزائر ولدى المضيف.
    [two] زيارتان مسجلتان مرتين، لدى الزائر ولدى المضيف.
    [few] { $visits } زيارات مسجلة مرتين، لدى الزائر ولدى المضيف.
   *[other] { $visits } زيارة مسجلة مرتين، لدى الزائر ولدى المضيف.
}
count-percent = { $number }%

# الخط الزمني.
timeline-today = اليوم
timeline-session = الدورة { $session }
timeline-session-at = الدورة { $session }، { $place }
# بعد تاريخ التسمية.
timeline-contested = محل خلاف

# النشاط: ما الطبقات وما تعده الأعمدة.
activity-others = غيرها
activity-other-pairs = أزواج أخرى، أو بلا زوج
activity-bars-count = الأعمدة: { $unit }.
activity-bars-share = الأعمدة: { $unit }، بنسبة من كل ما يُعد فيها.
activity-bars-total = الأعمدة: { $unit }، بمجموع تراكمي منذ بداية المعروض.
activity-of-each-country = يُحسب الحدث مرة لكل بلد من بلدانه.
activity-of-each-pair = يُحسب الحدث مرة لكل زوج من أزواجه.
activity-line = { $bars ->
    [one] الخط: متوسط عمود واحد.
    [two] الخط: متوسط عمودين.
    [few] الخط: متوسط { $bars } أعمدة.
    [many] الخط: متوسط { $bars } عمودًا.
   *[other] الخط: متوسط { $bars } عمود.
}
activity-shares-do-not-grow = التوثيق أوفر في السنوات الأخيرة؛ ولا تزيد النسب بذلك.

# مآل الرابط من مدة إلى أخرى.
turn-began = جديد
turn-ended = منقطع
turn-grew = في ازدياد
turn-shrank = في تناقص
turn-same = بلا تغير
turns-began = جديدة { $count }
turns-ended = منقطعة { $count }
turns-grew = في ازدياد { $count }
turns-shrank = في تناقص { $count }
turns-same = بلا تغير { $count }

# أين تُفصل المدتان.
divided-in-the-middle = الفصل في الوسط
divided-at-event = الفصل عند «{ $title }»
divided-at-some-event = الفصل عند حدث
divided-at-date = الفصل عند { $date }

# مقاييس الشبكة كلها.
measures-parties = { $count ->
    [one] طرف واحد
    [two] طرفان
    [few] { $count } أطراف
    [many] { $count } طرفًا
   *[other] { $count } طرف
}
measures-density = الكثافة { $part }
measures-reciprocity = التبادلية { $part }
measures-communities = { $count ->
    [one] جماعة واحدة، النمطية { $modularity }
    [two] جماعتان، النمطية { $modularity }
    [few] { $count } جماعات، النمطية { $modularity }
   *[other] { $count } جماعة، النمطية { $modularity }
}

# الشبكة: جماعة باسم أنشط أعضائها، وما لا يُرسم.
graph-community = { $others ->
    [one] { $busiest } وبلد آخر
    [two] { $busiest } وبلدان آخران
    [few] { $busiest } و{ $others } بلدان أخرى
    [many] { $busiest } و{ $others } بلدًا آخر
   *[other] { $busiest } و{ $others } بلد آخر
}
graph-no-country = لا بلد يشارك في حدث { $scope }.
graph-dots = { $count ->
    [one] بلد واحد لا يتسع له المكان إلا نقطةً
    [two] بلدان اثنان لا يتسع لهما المكان إلا نقطتين
    [few] { $count } بلدان لا يتسع لها المكان إلا نقاطًا
    [many] { $count } بلدًا لا يتسع لها المكان إلا نقاطًا
   *[other] { $count } بلد لا يتسع لها المكان إلا نقاطًا
}
graph-alone = { $count ->
    [one] بلد واحد روابطه أضعف من أن تُرسم
    [two] بلدان اثنان روابطهما أضعف من أن تُرسم
    [few] { $count } بلدان روابطها أضعف من أن تُرسم
    [many] { $count } بلدًا روابطها أضعف من أن تُرسم
   *[other] { $count } بلد روابطها أضعف من أن تُرسم
}
graph-left-out = { $count ->
    [one] بلد واحد أقل نشاطًا لا مكان له
    [two] بلدان اثنان أقل نشاطًا لا مكان لهما
    [few] { $count } بلدان أقل نشاطًا لا مكان لها
    [many] { $count } بلدًا أقل نشاطًا لا مكان لها
   *[other] { $count } بلد أقل نشاطًا لا مكان لها
}
graph-weak-ties = الروابط الأقوى: { $shown }؛ الأضعف: { $weaker }

# الخريطة: حدود من تُظهر، وما تتركه.
map-borders = الحدود: Natural Earth، بحكم الأمر الواقع. المتقطع: متنازع عليه. لا ينحاز البرنامج إلى أي طرف.
map-borders-short = الحدود: Natural Earth؛ المتقطع: متنازع عليه
map-unplaced = { $count ->
    [one] طرف واحد لا مكان له على الخريطة
    [two] طرفان لا مكان لهما على الخريطة
    [few] { $count } أطراف لا مكان لها على الخريطة
    [many] { $count } طرفًا لا مكان لها على الخريطة
   *[other] { $count } طرف لا مكان لها على الخريطة
}
map-weak-ties = { $count ->
    [one] رابط واحد أضعف
    [two] رابطان أضعف
    [few] { $count } روابط أضعف
    [many] { $count } رابطًا أضعف
   *[other] { $count } رابط أضعف
}
map-elsewhere = { $count ->
    [one] حدث واحد بلا مكان
    [two] حدثان بلا مكان
    [few] { $count } أحداث بلا مكان
    [many] { $count } حدثًا بلا مكان
   *[other] { $count } حدث بلا مكان
}
map-unseen = { $count ->
    [one] مكان واحد خارج مجال الرؤية
    [two] مكانان خارج مجال الرؤية
    [few] { $count } أماكن خارج مجال الرؤية
    [many] { $count } مكانًا خارج مجال الرؤية
   *[other] { $count } مكان خارج مجال الرؤية
}

# حقول الحدث كما تختلف فيها المصادر.
field-when = التاريخ
field-session = رقم الدورة
field-quotes = نص الاقتباس
field-delegation = وفد { $party }
field-delegation-part = وفد { $party }: { $part }
field-delegation-of-part = وفد { $party }: { $part }، { $what }
# مفاتيح ملف الأحداث.
field-key-head = الرئيس
field-key-members = الأعضاء
field-key-size = عدد الأعضاء
field-key-post = المنصب
field-key-rank = الرتبة
field-key-person = الشخص
field-key-title = العنوان
field-key-summary = الملخص
field-key-note = الملاحظة
field-key-kind = النوع
field-key-status = الحالة
field-key-place = المكان
field-key-parties = الأطراف
field-key-hosts = المضيفون
field-key-outcomes = النتائج
field-key-unit = الوحدة
field-key-trainees = المتدربون
field-key-trainer = المدرب
field-key-trained-total = مجموع المتدربين
field-key-duration = المدة
field-key-exercise = التمرين
field-key-forces = القوات
field-key-personnel = الأفراد
field-key-items = المعدات
field-key-value = القيمة
field-key-entry-into-force = الدخول حيز النفاذ
field-key-valid-until = سارٍ حتى

# التصفية في رقع صغيرة.
filter-kind = النوع
filter-party = الطرف
filter-pair = الزوج
filter-organisation = المنظمة
filter-status = الحالة
filter-evidence = الأدلة
filter-topic = الموضوع
filter-person = الشخص
filter-commission = اللجنة
filter-place = المكان
filter-source = المصدر
filter-source-kind = نوع المصدر
filter-confidence = الثقة
filter-commitment = الالتزام
filter-precision = الدقة
filter-year = السنة
filter-tag = الوسم
filter-file = الملف
filter-only = { $field }: { $value }
filter-not = { $field } ليس: { $value }
filter-overlapping = متداخل مع { $period }
filter-during = ضمن { $period }
filter-starting = يبدأ في { $period }
filter-ending = ينتهي في { $period }
filter-after = بعد
filter-before = قبل
filter-words = الكلمات: { $text }

# خطوات التاريخ. يقف عدد منها في سطر واحد بينها فواصل.
step-selected = تحديد { $target }
step-selection-let-go = إلغاء التحديد
step-range = النطاق { $range }
step-range-let-go = إلغاء النطاق
step-time = المدة { $time }
step-same-view = العرض نفسه
step-filter-cleared = مسح التصفية
step-filter = تصفية { $chips }
step-filter-without = تصفية دون { $chips }
step-filter-changed = تصفية
step-words = الكلمات «{ $text }»
step-words-let-go = إلغاء الكلمات
step-grouped = تجميع حسب { $grouping }
step-ordered = ترتيب المسارات: { $order }
step-rest-dimmed = تعتيم الباقي
step-rest-hidden = إخفاء الباقي
step-lanes-arranged = ترتيب المسارات
step-shown = إظهار { $panel }
step-hidden = إخفاء { $panel }
step-seen-otherwise = تغيير هيئة { $panel }
# ما تُظهره الخطوة أو تخفيه.
panel-of-filters = التصفية
panel-of-details = التفاصيل
panel-of-none = اللوحة أسفل الخط الزمني
panel-of-events = جدول الأحداث
panel-of-commitments = جدول الالتزامات
panel-of-contested = جدول ما هو محل خلاف
panel-of-graph = الشبكة
panel-of-matrix = المصفوفة
panel-of-map = الخريطة
panel-of-activity = النشاط
panel-of-comparison = المقارنة
panel-of-measures = المقاييس
# حدث لم يعد موجودًا.
view-some-event = حدث
