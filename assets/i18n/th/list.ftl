# Lists and details.
list-encounters = การติดต่อในกะนี้
list-owed = เรื่องที่ค้างอยู่
list-occurrences = เหตุการณ์
list-empty = ยังไม่มีรายการ
list-found =
    { $n ->
    [0] ไม่พบ
   *[other] พบ { $n } รายการ
}
list-position = { $n } จาก { $total }
list-timeline = ลำดับเวลา
list-left-unserved = กลับก่อนได้รับบริการ
list-left-before-settled = กลับก่อนเสร็จเรื่อง
