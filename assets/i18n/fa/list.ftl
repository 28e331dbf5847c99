# Lists and details.
list-encounters = مراجعه‌های این شیفت
list-owed = تعهدهای باز
list-occurrences = رویدادها
list-empty = هنوز چیزی اینجا نیست
list-found =
    { $n ->
    [0] چیزی یافت نشد
   *[other] { $n } مورد یافت شد
}
list-position = { $n } از { $total }
list-timeline = گاه‌شمار
list-left-unserved = بدون رسیدگی رفت
list-left-before-settled = پیش از پایان کار رفت
