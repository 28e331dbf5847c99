# The command line.
cli-about = دفتر ثبت وقایع نگهبان در
cli-error = خطا
cli-hint = راهنمایی
cli-cause = زیرا
