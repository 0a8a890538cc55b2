# كلمات تشترك فيها أجزاء كثيرة من البرنامج.

cancel = إلغاء
close = إغلاق
copy = نسخ
remove = إزالة
or = أو
and = و
count-events = { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
# بين الاسم والقيمة.
colon = { $name }: { $value }
# بدل السهم بين طرفين حيث لا يُرسم سهم.
arrow-to = إلى
