# الإعدادات، وعن البرنامج، والمساعدة.

settings-title = الإعدادات
settings-look = اللغة والمظهر
settings-language = اللغة
settings-system-language = حسب النظام ({ $language })
settings-theme = السمة
settings-theme-system = حسب النظام
settings-theme-light = فاتحة
settings-theme-dark = داكنة
settings-contrast = التباين
settings-contrast-usual = معتاد
settings-contrast-high = عالٍ
settings-dates = التواريخ
settings-size = الحجم
settings-smaller = أصغر
settings-larger = أكبر
settings-movement = الحركة
settings-smooth = انتقال سلس من عرض إلى آخر
settings-timeline = الخط الزمني
settings-grouping = المسارات حسب
settings-order = ترتيب المسارات
settings-files = الملفات
settings-reload = إعادة قراءة الملف حين يتغير على القرص
settings-one-window = استخدام هذه النافذة للملفات المفتوحة من خارجها
settings-drawing = الرسم
settings-renderer = محرك الرسم
settings-renderer-automatic = تلقائي
settings-renderer-note = الآن: { $used }. يسري أي اختيار آخر بدءًا من التشغيل القادم.
settings-renderer-later = يسري أي اختيار آخر بدءًا من التشغيل القادم.
settings-others = المزيد
settings-keys = تغيير المفاتيح…
settings-about = عن Attaché…
settings-kept = تُحفظ الإعدادات في ⁦{ $path }⁩

about-title = عن البرنامج
about-what = عارض للتسلسل الزمني للدبلوماسية الدفاعية: من التقى من، ومتى، وما الذي وُعد به، ومن يقول ذلك. يعمل دون اتصال بالشبكة ولا يغير أبدًا الملف الذي يفتحه.
about-version = الإصدار
about-system = النظام
about-drawn-by = محرك الرسم
about-licence = الترخيص
about-licence-own = رخصة MIT أو Apache-2.0، حسب اختيارك
about-copy = نسخ بيانات التشخيص
about-copy-hint = الإصدار والنظام ومحرك الرسم وحجم النافذة وأعداد الأحداث، لإرفاقها ببلاغ؛ بلا أسماء ولا شيء من ملفاتك
about-licences = ما يُرفق بالبرنامج، وتراخيصه
about-licences-note = البيانات والخطوط والأعلام والمكتبات، مع نصوص تراخيصها.

settings-guide = الدليل…
settings-tour = إعادة عرض الجولة الأولى

guide-title = الدليل

tour-number = { $step } من { $of }
tour-next = التالي
tour-skip = تخطي
tour-done = تم
tour-timeline = حدث واحد، علامة واحدة
tour-timeline-text = لكل بلد مسار. الدائرة ذات السهم زيارة، والمعين اجتماع لجنة على المسارين معًا. انقر علامة؛ كبّر باستعمال Ctrl والعجلة، واسحب للتنقل.
tour-card = البطاقة تقول من قال ذلك
tour-card-text = من التقى من، وما الذي وُعد به، وأي مصدر يقوله. يدل اللون الكهرماني على اختلاف المصادر. وكل اسم يقود إلى المزيد.
tour-filters = أحداث أقل، بنقرة واحدة
tour-filters-text = انقر نوعًا أو بلدًا أو موضوعًا لترى أحداثه وحدها؛ ومع Alt تستبعده النقرة. والحقل الذي في الأعلى يعثر على الكلمات بكل اللغات.
tour-out = من هنا إلى الورق
tour-out-text = الاختصار Ctrl+E يصنع رسمًا أو موجزًا مما هو معروض. المفتاح ? يعرض كل المفاتيح، والاختصار Ctrl+K يعثر على أي أمر، والدليل بالاختصار Shift+F1.

command-larger = أكبر: كل ما في النافذة
command-smaller = أصغر: كل ما في النافذة
command-usual-size = كل شيء بحجمه المعتاد
command-settings = الإعدادات
command-guide = الدليل
command-about = عن Attaché

settings-unreadable = تعذّرت قراءة الإعدادات
settings-unreadable-why = يقول النظام: { $error }. تُستعمل الإعدادات المعتادة.
settings-unreadable-hint = تحقّق من أن لك حق قراءة { $path }.
settings-part-damaged = كان جزء من الإعدادات تالفًا
settings-part-damaged-why = { $wrong }. يُستعمل المعتاد هناك، ويبقى ما عداه.
settings-part-unreadable = لا يمكن قراءة «{ $part }» ({ $error })
settings-version-no-number = «version» ليس عددًا
settings-no-object = ليست كائنًا بين قوسين معقوفين
settings-newer = الإعدادات من إصدار أحدث من Attaché
settings-newer-why = هي من النسخة { $version }، وهذا البرنامج يقرأ { $own }. تُستعمل الإعدادات المعتادة، ولا يُحفظ ما تغيّره.
settings-newer-hint = تبقى كما هي للإصدار الأحدث، في { $path }.
settings-damaged = كانت الإعدادات تالفة
settings-damaged-why = تعذّرت قراءتها ({ $why })؛ تُستعمل الإعدادات المعتادة.
settings-damaged-kept = الملف التالف محفوظ باسم { $path }.
settings-damaged-left = يبقى { $path } ولا يُحفظ ما تغيّره: تعذّرت كتابة نسخة ({ $error }).
