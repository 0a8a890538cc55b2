# الرسوم والموجزات والبيانات المصدَّرة من البرنامج.

# ما يُصدَّر. لا تحتاج العربية إلى ما يقوله $known.
export-count = { $shown } من { $all ->
    [one] حدث واحد
    [two] حدثين
    [few] { $all } أحداث
    [many] { $all } حدثًا
   *[other] { $all } حدث
}
export-contents = { $count } من ⁦{ $file }⁩؛ التصفية: { $query }
export-contents-all = { $count } من ⁦{ $file }⁩؛ بلا تصفية
export-note = { $contents }؛ صدّره Attaché في { $date }.
export-note-as-of = { $contents }؛ مكتمل حتى { $complete }؛ صدّره Attaché في { $date }.
export-complete = { $known ->
   *[other] مكتمل حتى { $date }
}
export-licence = الترخيص: { $licence }
export-made = صُدّر في { $day } · Attaché
export-no-sources = لا يذكر الملف مصادر لهذه الأحداث.
export-sources = المصادر ({ $count }): { $first }
export-more-sources = و{ $count } غيرها

# الرموز في مفتاح الخط الزمني.
figure-sign-lasted = دام مدة
figure-sign-goeson = لا يزال جاريًا
figure-sign-band = لا يُعرف بأدق من الشريط
figure-sign-doubt = مشكوك فيه أو مخطط له
figure-sign-contested = المصادر مختلفة في التاريخ
figure-sign-session = الدورة التالية، أو ما أدى إليه
figure-sign-cluster = أحداث عدة
figure-sign-density = عدد الأحداث

# ما فوق الرسوم وما تحتها.
figure-filter = التصفية: { $filter }
figure-timeline = الخط الزمني
figure-timeline-by = الخط الزمني حسب { $grouping }
figure-overview = نظرة عامة
figure-lanes-left = { $count ->
    [one] مسار واحد آخر لم يتسع له المكان
    [two] مساران آخران لم يتسع لهما المكان
    [few] { $count } مسارات أخرى لم يتسع لها المكان
    [many] { $count } مسارًا آخر لم يتسع لها المكان
   *[other] { $count } مسار آخر لم يتسع لها المكان
}

# الجداول رسومًا.
figure-events = الأحداث
figure-commitments = الالتزامات
figure-contested = وقائع محل خلاف
figure-count-commitments = { $count ->
    [one] التزام واحد
    [two] التزامان
    [few] { $count } التزامات
    [many] { $count } التزامًا
   *[other] { $count } التزام
}
figure-count-some-commitments = { $count } من { $all ->
    [one] التزام واحد
    [two] التزامين
    [few] { $all } التزامات
    [many] { $all } التزامًا
   *[other] { $all } التزام
}، { $which }
figure-count-contested = { $count ->
    [one] واقعة واحدة محل خلاف
    [two] واقعتان محل خلاف
    [few] { $count } وقائع محل خلاف
   *[other] { $count } واقعة محل خلاف
}
figure-first-rows = { $shown ->
    [one] الصف الأول من أصل { $all }.
    [two] أول صفين من أصل { $all }.
    [few] أول { $shown } صفوف من أصل { $all }.
    [many] أول { $shown } صفًا من أصل { $all }.
   *[other] أول { $shown } صف من أصل { $all }.
}

# العلاقات رسومًا.
figure-graph = شبكة العلاقات
figure-matrix = مصفوفة العلاقات
figure-map = خريطة العلاقات
figure-activity = النشاط
figure-compare = مقارنة بين مدتين
figure-measures = مقاييس العلاقات
figure-matrix-words = من الصف إلى العمود: الزيارات إلى هناك، وما شارك فيه الاثنان غير ذلك.
figure-matrix-busiest = { $shown ->
    [one] أنشط بلد من أصل { $all }.
    [two] أنشط بلدين من أصل { $all }.
    [few] أنشط { $shown } بلدان من أصل { $all }.
    [many] أنشط { $shown } بلدًا من أصل { $all }.
   *[other] أنشط { $shown } بلد من أصل { $all }.
}
figure-nothing-compared = لا مدة للمقارنة.
figure-turns = الروابط: { $turns }.
figure-changes-left = { $count ->
    [one] رابط واحد أقل تغيرًا لم يتسع له المكان.
    [two] رابطان أقل تغيرًا لم يتسع لهما المكان.
    [few] { $count } روابط أقل تغيرًا لم يتسع لها المكان.
    [many] { $count } رابطًا أقل تغيرًا لم يتسع لها المكان.
   *[other] { $count } رابط أقل تغيرًا لم يتسع لها المكان.
}
figure-first-parties = { $shown ->
    [one] الطرف الأول من أصل { $all }.
    [two] أول طرفين من أصل { $all }.
    [few] أول { $shown } أطراف من أصل { $all }.
    [many] أول { $shown } طرفًا من أصل { $all }.
   *[other] أول { $shown } طرف من أصل { $all }.
}

# الرسوم في القوائم.
figure-activity-over-time = النشاط على مر الزمن
figure-list-of-events = قائمة الأحداث
figure-ledger = سجل الالتزامات

# قياسات الورق والشرائح.
paper-a4-landscape = ورق A4 أفقي
paper-a4-portrait = ورق A4 عمودي
paper-a3-landscape = ورق A3 أفقي
paper-a3-portrait = ورق A3 عمودي
paper-letter-landscape = ورق Letter أفقي
paper-letter-portrait = ورق Letter عمودي
paper-slide = شريحة عرض 16:9

# صيغ البيانات في القوائم؛ ثم لماذا تُستبعد أحداث.
data-json = ملف أحداث (JSON)
data-lines = ملف أحداث بالأسطر (JSON Lines)
data-events = جدول الأحداث (CSV)
data-participations = جدول المشاركات (CSV)
data-commitments = جدول الالتزامات (CSV)
data-ties = جدول الروابط (CSV)
data-calendar = تقويم (iCalendar)
data-timelinejs = خط زمني للويب (TimelineJS)
data-gexf = شبكة على مر الزمن (GEXF)
data-graphml = شبكة (GraphML)
data-no-date = لا تاريخ لها، والشريحة تحتاج إلى تاريخ

# تحت البطاقة على الورق.
export-from = من ⁦{ $file }⁩
export-from-title = من «{ $title }»، ⁦{ $file }⁩
export-card-complete = { $known ->
   *[other] مكتمل حتى { $date }
}
export-card-licence = الترخيص: { $licence }

# الموجز: أقسامه بالترتيب.
brief-lead = { $count } من الملف ⁦{ $file }⁩ (التصفية: { $query }).
brief-lead-all = { $count } من الملف ⁦{ $file }⁩ (بلا تصفية).
brief-complete = { $known ->
   *[other] الملف مكتمل حتى { $date }.
}
brief-in-figures = بالأرقام
brief-chronology = التسلسل الزمني
brief-nothing = لا حدث يجتاز التصفية.
brief-events = الأحداث
brief-time = المدة
brief-kinds = الأنواع
brief-parties = الأطراف
brief-more-parties = { $count } غيرها
brief-commitments = الالتزامات
brief-count-commitments = { $count } (المنجزة { $done }، المتأخرة { $overdue })
brief-contested = محل خلاف
brief-count-contested = { $count ->
    [one] حدث واحد تختلف فيه المصادر
    [two] حدثان تختلف فيهما المصادر
    [few] { $count } أحداث تختلف فيها المصادر
    [many] { $count } حدثًا تختلف فيها المصادر
   *[other] { $count } حدث تختلف فيها المصادر
}
brief-single-source = مصدر واحد فقط
brief-event-contested = محل خلاف: { $fields }
brief-not-stated = غير مذكور
brief-overdue = { $status }؛ { $time }
brief-overdue-as-stated = { $status }؛ كما يذكر الملف
brief-no-commitments = لا يذكر الملف أي التزام في هذه الأحداث.
brief-what = الموضوع
brief-owner = صاحب الالتزام
brief-due = الأجل
brief-status = الحالة
brief-made-at = صدر في
brief-contested-facts = وقائع محل خلاف
brief-no-source = لا مصدر مذكور
brief-nothing-contested = لا تتعارض مصادر هذه الأحداث في أي حقل.
brief-lacking = ما لم يُذكر
brief-lacks-date = تاريخ مقروء
brief-lacks-day = اليوم (لا يُعرف إلا الشهر أو الفصل أو السنة)
brief-lacks-end = النهاية
brief-lacks-place = المكان
brief-lacks-source = أي مصدر
brief-lacks-parties = الأطراف
brief-lacks-head = رئيس الوفد في زيارة
brief-lacks-agenda = جدول أعمال اجتماع لجنة
brief-lacks-outcomes = نتائج اجتماع لجنة
brief-lacks-nothing = التاريخ والمكان والأطراف والمصادر مذكورة لكل حدث.
brief-method = المنهج
brief-method-words = أعد Attaché هذه الوثيقة في { $day } من الملف ⁦{ $file }⁩. لا استنتاج فيها: التواريخ والأسماء والمناصب هي ما في الملف، وما يصفه الملف بأنه غير مؤكد أو محل خلاف يُورد كذلك. ويُحسب في الرابط بين طرفين كل حدث يشارك فيه كلاهما.
brief-licence = ترخيص البيانات: { $licence }.
brief-sources = المصادر
brief-no-sources = لا مصدر مذكور.
brief-source-title = «{ $title }»
brief-read-on = { $known ->
   *[other] تاريخ الاطلاع: { $date }
}
brief-figure-timeline = الشكل 1. الخط الزمني، { $time }: { $count }، كل منها على مسار كل طرف؛ ويشير سهم الزيارة إلى البلد المضيف.
brief-figure-relations = الشكل 2. العلاقات: تكبر الأطراف ويزداد عرض الروابط بقدر ما لها من أحداث ({ $count }).

# لماذا لم يُكتب رسم أو وثيقة.
export-unreadable = تعذرت قراءة الرسم: { $error }
export-too-large = صورة من { $width } في { $height } بكسل كبيرة جدًا؛ اطلب صورة أصغر، أو صيغة SVG
export-unpacked = تعذر ضغط الصورة: { $error }
export-empty = لا شيء يوضع على الصفحة
export-not-written = تعذر تجميع الصفحات: { $error }
