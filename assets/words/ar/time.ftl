# التواريخ والمدد والتدريجات.

# الأشهر.
time-month-january = يناير
time-month-february = فبراير
time-month-march = مارس
time-month-april = أبريل
time-month-may = مايو
time-month-june = يونيو
time-month-july = يوليو
time-month-august = أغسطس
time-month-september = سبتمبر
time-month-october = أكتوبر
time-month-november = نوفمبر
time-month-december = ديسمبر
# حيث يضيق المكان: لا مختصرات للأشهر في العربية.
time-month-short-january = يناير
time-month-short-february = فبراير
time-month-short-march = مارس
time-month-short-april = أبريل
time-month-short-may = مايو
time-month-short-june = يونيو
time-month-short-july = يوليو
time-month-short-august = أغسطس
time-month-short-september = سبتمبر
time-month-short-october = أكتوبر
time-month-short-november = نوفمبر
time-month-short-december = ديسمبر
# أيام الأسبوع، كاملة ومختصرة.
time-weekday-monday = الاثنين
time-weekday-tuesday = الثلاثاء
time-weekday-wednesday = الأربعاء
time-weekday-thursday = الخميس
time-weekday-friday = الجمعة
time-weekday-saturday = السبت
time-weekday-sunday = الأحد
time-weekday-short-monday = اثنين
time-weekday-short-tuesday = ثلاثاء
time-weekday-short-wednesday = أربعاء
time-weekday-short-thursday = خميس
time-weekday-short-friday = جمعة
time-weekday-short-saturday = سبت
time-weekday-short-sunday = أحد
# قبل السنة: «ربيع 2025»، «الربع الأول من 2025».
time-spring = ربيع
time-summer = صيف
time-autumn = خريف
time-winter = شتاء
time-northern-spring = ربيع نصف الكرة الشمالي
time-northern-summer = صيف نصف الكرة الشمالي
time-northern-autumn = خريف نصف الكرة الشمالي
time-northern-winter = شتاء نصف الكرة الشمالي
time-southern-spring = ربيع نصف الكرة الجنوبي
time-southern-summer = صيف نصف الكرة الجنوبي
time-southern-autumn = خريف نصف الكرة الجنوبي
time-southern-winter = شتاء نصف الكرة الجنوبي
time-quarter-first = الربع الأول من
time-quarter-second = الربع الثاني من
time-quarter-third = الربع الثالث من
time-quarter-fourth = الربع الرابع من
time-quarter-short-first = ر1
time-quarter-short-second = ر2
time-quarter-short-third = ر3
time-quarter-short-fourth = ر4
time-third-first = الثلث الأول من
time-third-second = الثلث الثاني من
time-third-last = الثلث الأخير من
time-half-first = النصف الأول من
time-half-second = النصف الثاني من

# السنوات وما فوقها.
time-before-christ = { $year } ق.م
time-decade = عقد { $year }
time-century = القرن { $century } ({ $years })
time-century-short = القرن { $century }

# الساعة؛ $time و$from و$to مثل «09:30».
time-at = { $day }، الساعة { $time }
time-between-hours = { $day }، من { $from } إلى { $to }
time-local = { $time } بالتوقيت المحلي

# ما يُعرف عن تاريخ. لا تحتاج العربية إلى ما يقوله $noun.
time-since = { $noun ->
   *[other] منذ { $date }
}
time-from = { $noun ->
   *[other] ابتداءً من { $date }، النهاية غير معروفة
}
time-until = { $noun ->
   *[other] حتى { $date }
}
time-until-from-unknown = { $noun ->
   *[other] حتى { $date }، البداية غير معروفة
}
time-about = { $noun ->
   *[other] نحو { $date }
}
time-about-short = { $noun ->
   *[other] نحو { $date }
}
# بعد «منذ» و«ابتداءً من» و«حتى».
time-about-behind = نحو { $date }
time-or-earlier = { $date } أو قبل ذلك
time-or-later = { $date } أو بعد ذلك
time-unknown = غير معروف
time-uncertain-short = { $date }؟
time-with-notes = { $date } ({ $notes })
# ملاحظة على طرف من طرفي المدة.
time-note-of-start = البداية: { $note }
time-note-of-end = النهاية: { $note }
time-uncertain = غير مؤكد
time-year-inferred = السنة مستنتجة
time-parts-uncertain = { $parts ->
    [year] السنة غير مؤكدة
    [month] الشهر غير مؤكد
    [day] اليوم غير مؤكد
    [year-month] السنة والشهر غير مؤكدين
    [year-day] السنة واليوم غير مؤكدين
    [month-day] الشهر واليوم غير مؤكدين
   *[year-month-day] السنة والشهر واليوم غير مؤكدة
}
time-parts-approximate = { $parts ->
    [year] السنة تقريبية
    [month] الشهر تقريبي
    [day] اليوم تقريبي
    [year-month] السنة والشهر تقريبيان
    [year-day] السنة واليوم تقريبيان
    [month-day] الشهر واليوم تقريبيان
   *[year-month-day] السنة والشهر واليوم تقريبية
}
time-year-unknown = السنة غير معروفة
time-month-unknown = الشهر غير معروف
time-day-unknown = اليوم غير معروف
time-month-and-day-unknown = الشهر واليوم غير معروفين
time-year-digits-unknown = بعض أرقام السنة غير معروف
time-day-of-digits = اليوم { $digits }
time-between-days = بين { $first } و{ $last }
time-between-months = بين { $first } و{ $last }
time-between-years = بين { $first } و{ $last }
time-year-between = السنة بين { $first } و{ $last }

# تواريخ عدة، يُقصد أحدها أو كلها.
time-one-of = أحد هذه التواريخ: { $dates }
time-all-of = كل هذه التواريخ: { $dates }
time-one-of-many = { $count ->
    [one] تاريخ واحد
    [two] أحد تاريخين
    [few] أحد { $count } تواريخ
    [many] أحد { $count } تاريخًا
   *[other] أحد { $count } تاريخ
}
time-all-of-many = { $count ->
    [one] تاريخ واحد
    [two] تاريخان معًا
    [few] { $count } تواريخ معًا
    [many] { $count } تاريخًا معًا
   *[other] { $count } تاريخ معًا
}

# المدد؛ $number هو $count كما يُكتب.
time-seconds = { $count ->
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $number } ثوانٍ
   *[other] { $number } ثانية
}
time-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $number } دقائق
   *[other] { $number } دقيقة
}
time-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $number } ساعات
   *[other] { $number } ساعة
}
time-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يومًا
   *[other] { $number } يوم
}
time-weeks = { $count ->
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $number } أسابيع
    [many] { $number } أسبوعًا
   *[other] { $number } أسبوع
}
time-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $number } أشهر
    [many] { $number } شهرًا
   *[other] { $number } شهر
}
time-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $number } سنوات
   *[other] { $number } سنة
}

# أجزاء المدة، وأسماؤها في الجمع. العدد في الأعمدة نص، فلا يختار صيغة الجمع.
time-week-of = أسبوع { $day }
time-bins-years = سنوات
time-bins-quarters = أرباع السنة
time-bins-months = أشهر
time-bins-weeks = أسابيع
time-bins-days = أيام
time-bins-hours = ساعات
time-bins-minutes = دقائق
time-bins-of-years = سنوات ({ $count } لكل عمود)
time-bins-of-months = أشهر ({ $count } لكل عمود)
time-bins-of-hours = ساعات ({ $count } لكل عمود)
time-bins-of-minutes = دقائق ({ $count } لكل عمود)
