# ما يُقال عن ملف: ما الخطأ فيه، وماذا جرى له، وما العمل.

# أنواع المشكلات: معنى كل منها وعلاجها.
problem-not-found = لا يوجد ملف بهذا الاسم.
problem-not-found-hint = تحقق من الاسم والمجلد؛ ربما نُقل الملف أو غُيّر اسمه.
problem-no-permission = لا يسمح النظام لهذا البرنامج بقراءة الملف.
problem-no-permission-hint = اطلب من مالكه حق قراءته، أو انسخه إلى مجلد لك.
problem-is-a-folder = الاسم لمجلد لا لملف.
problem-is-a-folder-hint = اختر ملفًا في ذلك المجلد.
problem-cannot-read = أبلغ النظام عن خطأ أثناء قراءة الملف.
problem-cannot-read-hint = تحقق من أن القرص أو مجلد الشبكة متصل، ثم أعد المحاولة.
problem-cancelled = أُوقفت القراءة قبل نهايتها؛ لم يُحمّل شيء.
problem-cancelled-hint = افتح الملف مرة أخرى متى شئت.
problem-too-large = يحتاج فتح الملف إلى ذاكرة أكبر مما هو متاح في الجهاز.
problem-too-large-hint = أغلق برامج أخرى، أو قسّم الملف إلى ملفات أصغر، بحسب السنوات مثلًا.
problem-compressed = الملف مضغوط (gzip أو Zstandard). فُك ضغطه أثناء قراءته.
problem-compressed-hint = لا يلزم شيء.
problem-broken-archive = الملف المضغوط تالف، أو يحتوي على أكثر مما ينبغي بكثير. قُرئ ما أمكن فك ضغطه.
problem-broken-archive-hint = احصل على الملف مرة أخرى، أو فُك ضغطه ببرنامج آخر.
problem-empty-file = لا شيء في الملف.
problem-empty-file-hint = تحقق من أنه حُفظ أو نُزّل كاملًا، أو ابدأ من أصغر ملف يُفتح.
problem-not-text = يحتوي الملف على بيانات ثنائية (جدول بيانات أو أرشيف أو صورة)، لا على نص.
problem-not-text-hint = احفظه أو صدّره ملفَّ أحداث بصيغة JSON.
problem-not-utf8 = حُفظ الملف بترميز قديم لا تُعرف به الحروف المشكولة ولا العربية، وليس JSON ولا تقويمًا ولا جدولًا، وهي ما يُخمَّن ترميزه.
problem-not-utf8-hint = احفظه مرة أخرى بترميز UTF-8.
problem-not-json = الملف نص، لكنه ليس JSON ولا جدولًا: لا يبدأ بقوس معقوف، ولا تتساوى خلايا صفوفه.
problem-not-json-hint = تحقق من أنه الملف المقصود.
problem-wrong-top-level = الملف بصيغة JSON، لكنه ليس ملف أحداث ولا قائمة أحداث.
problem-wrong-top-level-hint = ضع الأحداث في القائمة `events` داخل كائن.
problem-byte-order-mark = يبدأ الملف بعلامة ترميز غير مرئية. أُهملت.
problem-byte-order-mark-hint = لا يلزم شيء؛ الحفظ بصيغة ⁦“UTF-8 without BOM”⁩ يتجنبها.
problem-utf-16 = الملف مرمّز بـ UTF-16. حُوّل.
problem-utf-16-hint = لا يلزم شيء؛ حفظه بترميز UTF-8 يجعله نصف حجمه.
problem-older-encoding = الملف ليس UTF-8. قُرئ بترميز قديم (Windows-1252، أو Windows-1256 للعربية)، وهذا تخمين.
problem-older-encoding-hint = انظر إلى كلمة فيها حروف مشكولة أو عربية. إن كانت خاطئة فاحفظ الملف بترميز UTF-8.
problem-zero-bytes = في الملف بايتات صفرية، كما يتركها القرص حيث لم يُكتب شيء. أُهملت في نهايته؛ وفي غيرها يظهر � مكانها.
problem-zero-bytes-hint = احصل على الملف مرة أخرى، أو انظر ما الذي كان هناك.
problem-lost-letter = في نصوص الملف علامة � حيث لم يستطع برنامج آخر قراءة حرف. تظهر كما هي.
problem-lost-letter-hint = اكتب الحروف مرة أخرى، أو احصل على النص من حيث كان قبل ذلك.
problem-garbled-text = في الملف نصوص مثل ⁦“DÃ©fense”⁩ بدل ⁦“Défense”⁩، حُسبت عند كتابتها بترميز آخر. تظهر كما هي.
problem-garbled-text-hint = احصل على الملف مرة أخرى من حيث أُعد، واحفظه هناك بترميز UTF-8.
problem-hidden-sign = في الملف علامات تحكم لا تُرى ولا تنتمي إلى أي نص. أُبقيت.
problem-hidden-sign-hint = احذفها.
problem-bare-list = الملف قائمة دون الكائن الذي يحيط بها. قُرئت القائمة على أنها `events`.
problem-bare-list-hint = ضع الكائن حولها: ⁦{"{"}"schema": "attache/1", "events": [ … ]{"}"}⁩.
problem-foreign-file = الملف بصيغة برنامج آخر. حُوّل أثناء قراءته؛ والملف نفسه كما كان.
problem-foreign-file-hint = لا يلزم شيء.
problem-file-cut = ينتهي الملف قبل أن يُغلق كل ما فيه. يظهر ما قبل النهاية.
problem-file-cut-hint = احصل على الملف مرة أخرى: الأرجح أنه قُطع أثناء نسخه أو تنزيله.
problem-trailing-content = يتبع نهايةَ الكائن شيء آخر. لم يُقرأ.
problem-trailing-content-hint = احذفه، أو انقله إلى ما قبل القوس المعقوف الأخير.
problem-broken-json = شيء يخالف قواعد JSON. أُبقي نصًا، وقُرئ ما حوله.
problem-broken-json-hint = صحّحه في السطر المذكور.
problem-missing-comma = شيئان متجاوران بلا فاصلة. قُرئا شيئين.
problem-missing-comma-hint = ضع فاصلة بينهما.
problem-missing-colon = لا نقطتان بين اسم الحقل وقيمته. قُرئا كأنهما موجودتان.
problem-missing-colon-hint = ضع نقطتين بينهما.
problem-missing-quote = تنقص علامة اقتباس مزدوجة قبل نص أو اسم حقل أو بعده. قُرئ إلى حيث يبدو أنه ينتهي.
problem-missing-quote-hint = ضع علامة الاقتباس في مكانها.
problem-quote-in-text = في نص علامات اقتباس مزدوجة كما هي. قُرئ بها.
problem-quote-in-text-hint = اكتب ⁦\"⁩ بدل كل منها.
problem-odd-blank = بين القيم فراغ لا يعرفه JSON، مثل مسافة لا تنكسر أو فاصل أسطر أو علامة ترميز. تُجووز.
problem-odd-blank-hint = ضع مكانه مسافة أو سطرًا جديدًا.
problem-extra-comma = فاصلة لا يتبعها شيء. أُهملت.
problem-extra-comma-hint = احذف الفاصلة.
problem-comment = في الملف تعليق، وJSON لا يعرف التعليقات. أُهمل.
problem-comment-hint = احذفه، أو ضعه في الحقل `note` من الحدث.
problem-unquoted-key = اسم حقل بلا علامات اقتباس مزدوجة مستقيمة. قُرئ.
problem-unquoted-key-hint = ضع الاسم بين علامات اقتباس مزدوجة مستقيمة.
problem-control-character = في نص سطر جديد أو علامة جدولة أو علامة غير مرئية كما هي. قُرئ.
problem-control-character-hint = اكتب ⁦\n⁩ للسطر الجديد و⁦\t⁩ للجدولة.
problem-broken-character = في نص نصف حرف، أو بايت ليس حرفًا. يظهر � مكانه.
problem-broken-character-hint = اكتب الحرف نفسه.
problem-too-deep = أقواس داخل أقواس إلى أكثر من مئة مستوى. أُبقي ذلك الحقل نصًا؛ وقُرئ ما سواه.
problem-too-deep-hint = احذف ذلك الحقل، أو سطّحه.
problem-duplicate-key = حقل مكرر في سجل واحد. يُعتد بالأخير، ويُحفظ الآخر مع الحقول الأخرى؛ وإن تكررت قائمة سجلات قُرئت القائمتان.
problem-duplicate-key-hint = أبقِ واحدًا منهما.
problem-unknown-version = يذكر الملف أنه يتبع إصدارًا آخر من الصيغة. قُرئ على أنه الإصدار 1.
problem-unknown-version-hint = اكتب ⁦"schema": "attache/1"⁩، أو استعمل إصدارًا أحدث من البرنامج.
problem-no-events = ليس في الملف أي حدث، فلا شيء يُعرض.
problem-no-events-hint = أضف القائمة `events`.
problem-not-a-record = عنصر في قائمة ليس كائنًا بين قوسين معقوفين. لا يُعرض.
problem-not-a-record-hint = اكتب العنصر كائنًا، أو احذفه.
problem-missing-id = سجل بلا `id`. يُعرض برقم سطره.
problem-missing-id-hint = أعطه `id` خاصًا به، مثل ⁦"jmc-1"⁩.
problem-missing-kind = حدث بلا `kind`. يُعرض من نوع «غير ذلك».
problem-missing-kind-hint = أضف `kind`، مثل ⁦"visit"⁩.
problem-missing-title = سجل بلا عنوان أو اسم. يُعرض بمعرّفه.
problem-missing-title-hint = أضفه.
problem-missing-when = حدث بلا تاريخ. يُعرض بلا تاريخ.
problem-missing-when-hint = أضف `when` بالدقة المعروفة: ⁦"2025-02-17"⁩ أو ⁦"2025-02"⁩ أو ⁦"2025"⁩.
problem-missing-field = جزء من سجل ينقصه حقل لا يقول شيئًا بدونه. يُحفظ مع الحقول الأخرى.
problem-missing-field-hint = أضف الحقل.
problem-misspelt-key = اسم حقل يكاد يكون اسمًا يعرفه البرنامج. يُحفظ مع الحقول الأخرى.
problem-misspelt-key-hint = صحّح الاسم إن كان سهوًا.
problem-misspelt-code = رمز (لنوع أو حالة أو مجال) يكاد يكون رمزًا يعرفه البرنامج. يُحفظ كما كُتب.
problem-misspelt-code-hint = صحّح الرمز إن كان سهوًا.
problem-wrong-type = قيمة من نوع آخر حيث يُنتظر نص أو عدد مثلًا. تُحفظ مع الحقول الأخرى.
problem-wrong-type-hint = اكتب القيمة كما تقول الرسالة.
problem-number-out-of-range = عدد أكبر أو أصغر مما ينبغي، أو سالب. يُحفظ مع الحقول الأخرى.
problem-number-out-of-range-hint = صحّح العدد.
problem-number-in-quotes = عدد بين علامتي اقتباس. قُرئ.
problem-number-in-quotes-hint = احذف علامتي الاقتباس.
problem-number-without-quotes = عدد حيث يُنتظر نص. قُرئ نصًا.
problem-number-without-quotes-hint = ضعه بين علامتي اقتباس.
problem-not-a-list = قيمة واحدة حيث تُنتظر قائمة. قُرئت قائمةً من عنصر واحد.
problem-not-a-list-hint = ضع حولها قوسين مربعين.
problem-unreadable-date = نص كان ينبغي أن يكون تاريخًا وليس بتاريخ. يُعرض السجل بلا تاريخ ومعه النص.
problem-unreadable-date-hint = اكتب التاريخ كما تقول الرسالة.
problem-long-title = عنوان أطول من 1.000 حرف. يُحفظ كاملًا.
problem-long-title-hint = انقل النص إلى `summary`.
problem-long-name = معرّف أو اسم حقل أطول من 1.000 حرف. يُحفظ كاملًا.
problem-long-name-hint = أعطه اسمًا قصيرًا؛ أما النص فمكانه حقل مثل `note`.
problem-session-zero = دورة رقمها 0؛ تُعد الدورات من 1.
problem-session-zero-hint = صحّح الرقم، أو اتركه.
problem-off-the-map = خط عرض أو طول ليس على الكرة الأرضية. لا يُرسم المكان على الخريطة.
problem-off-the-map-hint = صحّحه؛ ربما بُدّل أحدهما بالآخر.
problem-claim-not-a-date = قول عن `when` قيمته ليست تاريخًا. يُعرض كما كُتب.
problem-claim-not-a-date-hint = اكتب التاريخ كما تقول الرسالة.
problem-duplicate-id = لسجلين في قائمة واحدة `id` نفسه. يُعرض كلاهما؛ وتؤدي الإحالات إلى الأول.
problem-duplicate-id-hint = أعطِ كلًا منهما معرّفًا خاصًا به.
problem-files-differ = ملفان فُتحا معًا يذكران حقلًا من السجل نفسه على نحوين. في الحدث يُحفظ كلاهما قولين؛ وفي غيره يُعرض الأول ويُحفظ الآخر مع الحقول الأخرى.
problem-files-differ-hint = لا يلزم شيء إن كان الملفان يقصدان الشيء نفسه ويختلفان فيه. وإن قصدا شيئين فأعطِ أحدهما معرّفًا آخر.
problem-unknown-country = طرف ليس رمز بلد ولا منظمة في الملف. يُعرض بالاسم كما كُتب.
problem-unknown-country-hint = صحّح الرمز، أو أضف الطرف إلى `organisations`.
problem-country-code-case = رمز بلد بحروف صغيرة. قُرئ بحروف كبيرة.
problem-country-code-case-hint = اكتبه بحروف كبيرة.
problem-country-name = بلد مذكور باسمه لا برمزه. قُرئ على أنه البلد؛ ويُحفظ الاسم.
problem-country-name-hint = لا يلزم شيء؛ رمزه أقصر، وهو نفسه في كل لغة.
problem-unknown-source = مصدر مذكور لا تعرفه القائمة `sources`.
problem-unknown-source-hint = صحّح المعرّف، أو أضف المصدر.
problem-unknown-event = حدث مذكور ليس في الملف.
problem-unknown-event-hint = صحّح المعرّف، أو أضف الحدث.
problem-unknown-commission = لجنة مذكورة لا تعرفها القائمة `commissions`.
problem-unknown-commission-hint = صحّح المعرّف، أو أضف اللجنة.
problem-hidden-country = معرّف منظمة هو رمز بلد، فلا يمكن ذكر البلد.
problem-hidden-country-hint = أعطِ المنظمة معرّفًا آخر.
problem-damaged-row = صف في جدول أعمدته غير أعمدة سواه. لا يُعرض.
problem-damaged-row-hint = احصل على الملف مرة أخرى: الأرجح أنه قُطع، أو غيّره برنامج آخر.
problem-no-country = صف في جدول لا يتعلق بأي بلد. لا يُعرض.
problem-no-country-hint = لا يلزم شيء.
problem-windows-1252 = جدول ليس UTF-8. قُرئ بترميز Windows-1252، وهو ترميز جداول البيانات القديمة.
problem-windows-1252-hint = انظر إلى كلمة فيها حروف مشكولة. إن كانت خاطئة فاحفظ الجدول بصيغة ⁦“CSV UTF-8”⁩.
problem-table-columns = عُدّت أعمدة جدول أجزاءً من الأحداث: بتعيين، أو بحسب ترتيب منشور، أو بتخمين من أسمائها وقيمها.
problem-table-columns-hint = إن عُدّ عمود على غير وجهه فغيّر ذلك بـ«تعيين الأعمدة…»، أو بـ `attache map` و`attache convert`.
problem-beside-table = أسطر قبل صفوف الجدول أو بعدها ليست صفوفًا. عُدّت عنوانه وملاحظاته.
problem-beside-table-hint = لا يلزم شيء.
problem-date-order = لا تدل تواريخ جدول على أيهما يأتي أولًا، اليوم أم الشهر، أو تدل على كليهما.
problem-date-order-hint = اختر الترتيب بـ«تعيين الأعمدة…»، أو اكتب التواريخ هكذا ⁦2025-02-17⁩.
problem-ragged-row = صف في جدول خلاياه أكثر من الأعمدة أو أقل. قُرئ.
problem-ragged-row-hint = ابحث عن فاصل داخل خلية ينبغي أن تكون بين علامتي اقتباس.
problem-unclosed-quote = علامة اقتباس تفتح خلية في جدول ولا تُغلق حيث ينبغي. قُرئت حرفًا.
problem-unclosed-quote-hint = أغلقها، أو ضاعفها إن كانت علامة اقتباس.
problem-not-a-country = طرف في جدول ليس بلدًا معروفًا. عُدّ منظمة بهذا الاسم.
problem-not-a-country-hint = لا يلزم شيء إن كان منظمة؛ صحّح الاسم إن كان بلدًا.
problem-wrong-mapping = تعيين لا يناسب الجدول: يذكر عمودًا ليس فيه.
problem-wrong-mapping-hint = أعد التعيين من جديد بـ `attache map`، أو صحّح الاسم.
problem-not-an-event = سجل في تقويم لا يتحدث عن حدث، كسجل يذكر متى يكون شخص غير مشغول. لا يُعرض.
problem-not-an-event-hint = لا يلزم شيء.
problem-unknown-code = رمز من نظام آخر (CAMEO أو FIPS) ليس في قائمته. يُحفظ كما كُتب.
problem-unknown-code-hint = صحّح الرمز إن كان سهوًا.
problem-broken-line = سطر في تقويم بلا اسم تتبعه نقطتان، أو ينهي ما لم يُفتح، أو ما فُتح لا نهاية له. قُرئ بقدر الإمكان، أو حُفظ مع سجله.
problem-broken-line-hint = صحّحه في السطر المذكور.
problem-unknown-time-zone = وقت يذكر منطقة زمنية لا يعرفها التقويم ولا جداول المناطق. يُعرض وقتَ ساعة لا يُعرف مكانها.
problem-unknown-time-zone-hint = اذكر منطقة من مناطق IANA، مثل ⁦Africa/Bamako⁩.
problem-broken-recurrence = تعذرت قراءة القاعدة التي يتكرر بها سجل في تقويم. تُعرض مرته الأولى.
problem-broken-recurrence-hint = صحّح القاعدة.
problem-recurrence-cut = سجل في تقويم يتكرر بلا نهاية، أو أكثر مما يُعرض.
problem-recurrence-cut-hint = لا يلزم شيء.
problem-too-many-fields = كائن تالف فيه أكثر من عشرة آلاف حقل. يُحفظ ما زاد عليها معًا نصًّا.
problem-too-many-fields-hint = ابحث هناك عن قوس أو علامة اقتباس ناقصة.
problem-empty-record = سجل بلا أي حقل. يُعرض برقم سطره.
problem-empty-record-hint = اكتب حقوله بين القوسين، أو احذفه.

# ما لا يسمح به JSON بين القيم.
found-comment = يبدأ هنا تعليق. لا تعليقات في JSON، ولذلك ترفض برامج أخرى الملف؛ أُهمل.
found-comment-hint = احذفه، أو ضع الملاحظة في الحقل `note` من الحدث.
found-extra-comma = هنا فاصلة زائدة. أُهملت.
found-extra-comma-hint = احذفها: الفواصل بين العناصر، لا بعد آخرها.
found-missing-comma = تنقص فاصلة قبل هذا. قُرئ كأن الفاصلة موجودة.
found-missing-comma-hint = ضع فاصلة بعد العنصر السابق.
found-no-value = هذا النص حيث ينبغي حقل، لكن لا نقطتين ولا قيمة بعده. لم يُقرأ.
found-no-value-hint = احذفه، أو اجعله حقلًا، مثل ⁦"title": "First session"⁩.
found-other-colon = لا نقطتان بين اسم هذا الحقل وقيمته. قُرئا كأنهما موجودتان.
found-other-colon-hint = ضع نقطتين بينهما، مثل ⁦"title": "First session"⁩.
found-unquoted-key = اسم هذا الحقل ليس بين علامات اقتباس مزدوجة مستقيمة. قُرئ مع ذلك.
found-unquoted-key-hint = ضع علامتي اقتباس مزدوجتين مستقيمتين حول الاسم، مثل ⁦"title"⁩.
found-stray = هذا ليس مكانه هنا، ولم يُقرأ. أما ما بعده فقُرئ.
found-stray-hint = ابحث قبله مباشرة عن علامة اقتباس أو قوس ناقص أو زائد.
found-unclosed = شيء فُتح قبل هذا ولم يُغلق هنا حيث ينبغي: ينقص ⁦{"}"}⁩ أو ⁦]⁩، أو يزيد. قُرئ ما أمكن تمييزه.
found-unclosed-hint = ضع القوس الناقص هنا، أو احذف الزائد.
blank-no-break = مسافة لا تنكسر
blank-separator = فاصل أسطر
blank-mark = علامة ترميز
blank-unseen = علامة لا تُرى
found-odd-blank = هنا فراغ لا يعرفه JSON: { $what }. تُجووز.
found-odd-blanks = هنا فراغ لا يعرفه JSON: { $what }. تُجووز، وتُجووز معه { $count } غيره في الملف.
found-odd-blank-hint = ضع مكانه مسافة أو سطرًا جديدًا. كثيرًا ما يأتي من النسخ من صفحة على الشبكة أو من وثيقة.
found-more = … و{ $count } أخرى من هذا النوع. { $meaning }

# الملف كله.
found-too-damaged = الملف مضغوط، لكنه تالف إلى حد لم يُفك معه شيء منه.
found-compressed = الملف مضغوط. فُك ضغطه أثناء قراءته؛ والأسطر والأعمدة هي أسطر النص الذي فيه وأعمدته.
nothing-to-do = لا يلزم شيء.
found-broken-archive-hint = احصل على الملف مرة أخرى: الأرجح أنه قُطع أو تغيّر أثناء نسخه أو تنزيله.
found-broken-archive = الملف المضغوط تالف: تعذر فك ضغطه إلى آخره. قُرئ ما قبل ذلك.
found-too-much = في الملف المضغوط أكثر من 250 ضعف حجمه، ولا ملف أحداث كذلك. قُرئ إلى هذا الحد.
found-too-much-hint = تحقق من مصدره. إن كان كما ينبغي ففُك ضغطه ببرنامج آخر وافتح ما يخرج منه.
found-cancelled = أُوقفت القراءة قبل نهايتها. لم يُحمّل شيء.
found-cancelled-hint = افتح الملف مرة أخرى متى شئت.
found-deep-list = الملف قائمة أقواسها بعضها في بعض إلى { $depth } مستوى؛ ويُقرأ منها إلى { $most }. لا حدث فيه.
found-list-of-nothing = الملف قائمة، لكن لا عنصر فيها كائن بين قوسين معقوفين، فلا حدث فيه.
found-right-file = تحقق من أنه الملف المقصود. أصغر ملف يُفتح هو ⁦{ $smallest }⁩.
found-bare-list = الملف قائمة دون الكائن الذي يحيط بها. قُرئ على أنه قائمة الأحداث.
found-bare-list-hint = ضع الكائن حولها: ⁦{"{"}"schema": "attache/1", "events": [ … ]{"}"}⁩.
found-nothing-but = ليس في الملف سوى { $found }. ملف الأحداث كائن بين قوسين معقوفين.
looks-like-a-page = يبدو صفحة على الشبكة أو ملف XML آخر؛ ربما أعطى التنزيل صفحة بدل الملف.
looks-like-addresses = يبدو دفتر عناوين.
looks-like-a-table = يبدو جدولًا، لكن خلايا صفوفه لا تتساوى: في الجدول سطر بأسماء أعمدته، والعلامة نفسها (فاصلة أو فاصلة منقوطة أو جدولة أو خط قائم) بين الخلايا في كل سطر.
found-no-brace = يبدأ الملف بـ«{ $beginning }»، لكن ملف الأحداث يبدأ بقوس معقوف مفتوح ⁦{"{"}⁩، وللجدول صفوف تتساوى خلاياها.
found-trailing-object-hint = إن كانت أحداثًا عدة فضع كلًا منها في سطر، أو ضعها كلها في قائمة واحدة: ⁦{"{"}"events": [ …, … ]{"}"}⁩.
found-trailing-hint = احذفه. وإن كان من الملف فابحث قبله عن قوس زائد يُغلق.
found-trailing = انتهى كائن الملف قبل هذا. لم يُقرأ هذا وما بعده.
expected-list = قائمة
expected-list-hint = اكتب السجلات بين قوسين مربعين: ⁦[ {"{"} … {"}"}, {"{"} … {"}"} ]⁩.
found-version = يذكر الملف أنه يتبع «{ $version }»، ولا يعرفه هذا البرنامج. قُرئ على أنه الإصدار 1؛ وحقول الإصدارات الأخرى مع الحقول الأخرى.
found-version-hint = إن كان الإصدار 1 فاكتب ⁦"schema": "attache/1"⁩. وإلا فابحث عن إصدار أحدث من هذا البرنامج.
found-file-cut = ينتهي الملف هنا قبل أن يُغلق كل ما فيه. { $read }
found-cut-events = { $count ->
    [one] يُعرض الحدث الوحيد الذي قبل هذا؛ وقد تنقصه حقول، ولم يُبحث عما يحيل إليه.
    [two] يُعرض الحدثان اللذان قبل هذا؛ وقد تنقص آخرهما حقول، ولم يُبحث عما يحيلان إليه.
    [few] تُعرض { $count } أحداث قبل هذا؛ وقد تنقص آخرها حقول، ولم يُبحث عما تحيل إليه.
    [many] يُعرض { $count } حدثًا قبل هذا؛ وقد تنقص آخرها حقول، ولم يُبحث عما تحيل إليه.
   *[other] يُعرض { $count } حدث قبل هذا؛ وقد تنقص آخرها حقول، ولم يُبحث عما تحيل إليه.
    }
found-cut-nothing = لا حدث قبل هذا.
found-file-cut-hint = الأرجح أنه قُطع أثناء نسخه أو تنزيله: احصل عليه مرة أخرى. وإن كتبته بيدك فأغلق ما هو مفتوح بـ ⁦{"}"}⁩ و⁦]⁩.
found-no-list = ليس في الملف القائمة `events`، فلا شيء يُعرض.
found-single-event = يبدو حدثًا واحدًا: ضعه في ⁦{"{"}"events": [ … ]{"}"}⁩.
found-other-list = إن كانت `{ $list }` قائمة الأحداث فسمّها `events`.
found-add-list = أضف القائمة. أصغر ملف يُفتح هو ⁦{ $smallest }⁩.
found-closed-too-early = هذا يغلق الملف كله، لكن بعده المزيد: هنا أو قبله مباشرة ⁦{"}"}⁩ أو ⁦]⁩ زائد. قُرئ ما بعده تتمةً لـ `{ $list }`.
found-closed-too-early-hint = احذف القوس الزائد.
found-list-again = القائمة `{ $list }` هنا مرة أخرى؛ وكانت في السطر { $line } من قبل. تُعرض سجلات القائمتين.
found-list-again-hint = اجمعها كلها في قائمة واحدة: كثير من البرامج لا يقرأ إلا الأخيرة.
value-deep-list = قائمة في { $depth } من الأقواس
found-no-record = ينبغي أن يكون كل عنصر في هذه القائمة كائنًا بين قوسين معقوفين، لكن هنا { $found }. لا يُعرض.
found-no-record-hint = اكتبه كائنًا، ⁦{"{"} "id": "…", … {"}"}⁩، أو احذفه.
found-bracket-for-brace = هنا ⁦[⁩ قبل اسم حقل حيث ينبغي ⁦{"{"}⁩. قُرئ كأن القوس المعقوف موجود.
found-bracket-for-brace-hint = اكتب ⁦{"{"}⁩ بدل ⁦[⁩.

# حقول السجلات.
name-entry = عنصر من { $list }
name-file = الملف
found-missing-field = ينقص هنا `{ $key }`، ولا يقول هذا الجزء شيئًا بدونه. يُحفظ مع الحقول الأخرى.
found-add-field = أضف `{ $key }`.
expected-brackets-hint = اكتب قائمة بين قوسين مربعين: ⁦[ … ]⁩.
found-no-list-here = ينبغي أن يكون `{ $key }` قائمة، لكن هنا قيمة واحدة. قُرئت قائمةً من عنصر واحد.
found-no-list-here-hint = ضع حولها قوسين مربعين: ⁦[ … ]⁩.
found-slip-of-key = إن كان المقصود بـ `{ $written }` هو `{ $key }` فغيّر اسمه.
found-misspelt-key = لا يعرف البرنامج الحقل `{ $key }`. يُحفظ مع الحقول الأخرى.
found-misspelt-key-hint = هل قصدت `{ $meant }`؟ إن لم يكن كذلك فاتركه كما هو.
found-long-key = في اسم هذا الحقل { $count } حرفًا. يُحفظ مع الحقول الأخرى.
found-long-key-hint = أعطه اسمًا قصيرًا، واجعل النص قيمته: ⁦"note": "…"⁩.
found-key-quote = تنقص علامة اقتباس مزدوجة قبل اسم هذا الحقل أو بعده. قُرئ على أنه `{ $name }`.
found-key-quote-hint = ضع الاسم بين علامتي اقتباس مزدوجتين: ⁦"{ $name }"⁩.
found-broken-key = في اسم هذا الحقل علامة لا يسمح بها JSON هناك. قُرئ الحقل بالاسم بقدر ما أمكن تمييزه.
found-broken-key-hint = اكتب الاسم مرة أخرى، بين علامتي اقتباس مزدوجتين مستقيمتين وفي سطر واحد.
found-key-again-on-line = `{ $key }` مكرر في السطر نفسه وفي الكائن نفسه. يُعتد بالأخير؛ ويُحفظ هذا مع الحقول الأخرى.
found-key-again = `{ $key }` مكرر في السطر { $line } وفي الكائن نفسه. يُعتد بالأخير؛ ويُحفظ هذا مع الحقول الأخرى.
found-key-again-hint = أبقِ واحدًا من الاثنين، أو ضع القيم كلها في قائمة واحدة.

# القيم المفردة.
kept-as-written = يُحفظ كما كُتب مع الحقول الأخرى.
found-wrong-type = ينبغي أن يكون { $name } { $expected }، لكن هنا { $found }. { $then }
value-text = النص «{ $text }»
value-number = العدد { $number }
value-word = الكلمة { $word }
value-null = الكلمة null، ولا معنى لها
value-list = قائمة ⁦[ … ]⁩
value-object = كائن ⁦{"{"} … {"}"}⁩
value-other = «{ $text }»
value-nothing = لا شيء
found-kept-as-text = { $what } يُحفظ نصًا مع الحقول الأخرى.
found-too-deep = في { $name } أقواس بعضها في بعض إلى { $depth } مستوى؛ ويُقرأ منها إلى { $most }. يُحفظ نصًا، وقُرئ كل ما سواه.
found-too-deep-hint = احذف الحقل. لا شيء مما تعرفه الصيغة بهذا العمق.
expected-value = قيمة
expected-value-hint = اكتب القيمة، مثل نص بين علامتي اقتباس.
expected-text-hint = اكتب نصًا بين علامتي اقتباس مزدوجتين: ⁦"…"⁩.
expected-text = نصًا
found-number-for-text = ينبغي أن يكون { $name } { $expected }، لكن هنا العدد { $number }. قُرئ نصًا.
found-number-for-text-hint = ضعه بين علامتي اقتباس: ⁦"{ $number }"⁩.
found-backslash = لا معنى للشرطة المائلة العكسية قبل هذا الحرف، فلا يُقرأ النص على وجه اليقين. يُحفظ كما كُتب.
found-backslash-hint = اكتب شرطتين عكسيتين ⁦(\\)⁩ بدل واحدة، أو احذفها.
control-line-break = سطر جديد
control-line-break-hint = اكتب ⁦\n⁩ للسطر الجديد، أو ضع النص في سطر واحد.
control-tab = علامة جدولة
control-tab-hint = اكتب ⁦\t⁩ للجدولة، أو مسافة.
control-unseen = علامة لا تُرى (U+{ $code })
control-unseen-hint = احذفها: لا تنتمي إلى أي نص. ربما كانت حرفًا فقد بتًا منه.
found-control = في هذا النص { $what }. لا يسمح JSON بذلك؛ قُرئ مع ذلك.
found-half = هذا نصف حرف، ونصفه الآخر ناقص. يُعرض النص وفيه � مكانه.
found-half-hint = اكتب الحرف نفسه بدل ⁦\u…⁩؛ ربما قطع البرنامج الذي كتب الملف النص هنا.
found-no-opening = تنقص علامة الاقتباس المزدوجة قبل هذا النص. قُرئ إلى العلامة التي بعده.
found-no-opening-hint = ضع علامة اقتباس مزدوجة قبل النص.
found-no-closing = تنقص علامة الاقتباس المزدوجة التي تنهي هذا النص. قُرئ إلى حيث يبدو أنه ينتهي.
found-no-closing-hint = ضع علامة اقتباس مزدوجة في نهاية النص.
found-inner-quote = في هذا النص علامات اقتباس مزدوجة كما هي، فتحسبه برامج أخرى منتهيًا هنا. قُرئ بها.
found-inner-quote-hint = اكتب ⁦\"⁩ لعلامة الاقتباس المزدوجة داخل النص.
expected-texts = نصًا، أو نصوصًا بحسب اللغة
expected-texts-hint = اكتب ⁦"…"⁩، أو ⁦{"{"}"en": "…", "fr": "…"{"}"}⁩.
expected-whole-number = عددًا صحيحًا
expected-whole-number-hint = اكتب عددًا صحيحًا بلا علامات اقتباس، مثل 2.
expected-number = عددًا
expected-number-hint = اكتب عددًا بلا علامات اقتباس وبنقطة عشرية، مثل ⁦12.65⁩.
found-number-in-quotes = { $name } عدد، لكنه بين علامتي اقتباس. قُرئ.
found-number-in-quotes-hint = احذف علامتي الاقتباس: { $number }.
found-below = لا يمكن أن يكون { $name } { $found }، فهو دون الممكن. يُحفظ كما كُتب مع الحقول الأخرى.
found-above = لا يمكن أن يكون { $name } { $found }، فهو أكبر مما ينبغي. يُحفظ كما كُتب مع الحقول الأخرى.
found-out-of-range-hint = صحّح العدد، أو اترك الحقل إن لم يكن معروفًا.
expected-date = تاريخًا
expected-date-hint = اكتب التاريخ بين علامتي اقتباس بالدقة المعروفة: ⁦"2025-02-17"⁩ أو ⁦"2025-02"⁩ أو ⁦"2025"⁩.
then-undated = يُعرض بلا تاريخ، ومعه ما كُتب نصًا.
found-no-date = { $what } يُعرض بلا تاريخ، ومعه النص كما كُتب.
found-empty-date = { $what } يُعرض بلا تاريخ.
date-is-empty = التاريخ فارغ.
date-is-none = «{ $text }» ليس تاريخًا يُقرأ: { $reason }.
found-misspelt-code = «{ $written }» ليس من قيم { $name } التي يعرفها البرنامج. يُحفظ كما كُتب، ويُعد قيمة قائمة بذاتها.
found-misspelt-code-hint = هل قصدت ⁦"{ $near }"⁩؟ إن لم يكن كذلك فاتركه كما هو.
syntax-missing = تنقص هنا قيمة.
syntax-missing-hint = اكتب القيمة، أو null، أو احذف الحقل مع اسمه.
syntax-quotes = { $text } ليس بين علامات اقتباس مزدوجة مستقيمة.
syntax-quotes-hint = ضع مكانها علامات مستقيمة: ⁦"…"⁩.
syntax-no-json = «{ $text }» ليس JSON.
syntax-write = اكتب { $text }.
syntax-word = «{ $text }» ليس عددًا ولا نصًا بين علامتي اقتباس.
syntax-word-hint = ضع النص أو التاريخ بين علامتي اقتباس مزدوجتين مستقيمتين: ⁦"…"⁩؛ واكتب العدد هكذا 12 أو ⁦12.5⁩.
syntax-zero = يبدأ «{ $number }» بصفر، ولا عدد في JSON كذلك.
syntax-number = لم يُكتب «{ $number }» كما تُكتب الأعداد في JSON.
syntax-figures = «{ $number }» عدد بأرقام لا يعرفها JSON.
broken-control = في نص سطر جديد أو علامة جدولة
broken-control-hint = اكتب ⁦\n⁩ للسطر الجديد و⁦\t⁩ للجدولة.
broken-half = في نص نصف حرف ⁦(\u…)⁩
broken-half-hint = اكتب الحرف نفسه.
broken-escape = في نص شرطة مائلة عكسية لا معنى لها
broken-escape-hint = اكتب ⁦\\⁩ للشرطة المائلة العكسية.
broken-comma = فاصلة زائدة
broken-comma-hint = احذف الفاصلة التي قبل قوس الإغلاق.
broken-end = علامة اقتباس أو قوس لم يُغلق
broken-end-hint = أغلقه.
broken-other = شيء لا يتبع قواعد JSON
broken-other-hint = ابحث هنا عن علامة اقتباس أو فاصلة أو قوس ناقص أو زائد.
broken-within = داخل هذه القيمة { $what }. تُحفظ القيمة نصًا مع الحقول الأخرى.

# سجلات ملف الأحداث.
found-long-id = في المعرّف { $count } حرفًا. يُحفظ كاملًا.
found-long-id-hint = أعطِ السجل معرّفًا قصيرًا، وانقل النص إلى `note`.
found-no-id = هذا السجل بلا `id`. يُعرض باسم «{ $name }».
found-no-id-hint = أعطه `id` لا يحمله سجل آخر في القائمة، مثل ⁦"jmc-1"⁩.
found-no-title = هذا السجل بلا `{ $key }`. يُعرض باسم «{ $name }».
found-no-title-hint = أضف `{ $key }` ببضع كلمات.
found-no-kind = هذا الحدث بلا `kind`. يُعرض من نوع «غير ذلك».
found-no-kind-hint = أضف `kind`، مثل ⁦"visit"⁩ أو ⁦"meeting"⁩ أو ⁦"agreement"⁩.
found-no-when = هذا الحدث بلا تاريخ. يُعرض بلا تاريخ.
found-no-when-hint = أضف `when` بالدقة المعروفة: ⁦"2025-02-17"⁩ أو ⁦"2025-02"⁩ أو ⁦"2025"⁩ أو ⁦"2025-02-17/2025-02-19"⁩.
found-long-title = في العنوان { $count } حرفًا. يُحفظ كاملًا، لكن لا يُرى إلا أوله.
found-long-title-hint = اكتب عنوانًا قصيرًا، وانقل النص إلى `summary`.
found-session-zero = للدورة الرقم 0، لكن الدورات تُعد من 1. يُحفظ كما كُتب.
found-session-zero-hint = صحّح `session`، أو اتركه إن لم يكن الرقم معروفًا.
found-claim-no-date = لا يمكن رسم قول عن `when`: { $what } يُعرض كما كُتب.
found-off-the-map = قيمة `{ $key }` هي { $degrees }، لكنها بين ⁦−{ $most }⁩ و{ $most } درجة. لا يُرسم المكان على الخريطة، ويُحفظ العدد مع الحقول الأخرى.
found-off-the-map-hint = صحّحه. ربما بُدّل `lat` بـ `lon`، أو نقصت نقطة.

# ما ينبغي أن يكون حيث قيمة من نوع آخر.
expected-claim = قولًا
expected-claim-hint = اكتب ⁦{"{"}"field": "when", "value": "2025-02-18", "sources": ["…"]{"}"}⁩.
expected-quote = اقتباسًا
expected-quote-hint = اكتب ⁦{"{"}"text": "…", "speaker": "…", "source": "…"{"}"}⁩.
expected-party = رمز بلد، أو طرفًا ودوره
expected-party-hint = اكتب ⁦"MAR"⁩، أو ⁦{"{"}"party": "MAR", "role": "sender"{"}"}⁩.
expected-person = شخصًا
expected-person-hint = اكتب اسمًا بين علامتي اقتباس، أو ⁦{"{"}"person": "…", "rank": "…", "post": "…"{"}"}⁩.
expected-delegation = وفدًا
expected-delegation-hint = اكتب ⁦{"{"}"party": "MAR", "size": 9, "head": "…"{"}"}⁩.
expected-programme = بندًا من البرنامج
expected-programme-hint = اكتب ⁦{"{"}"day": "2025-02-17", "title": "…"{"}"}⁩.
expected-agenda = بندًا من جدول الأعمال
expected-agenda-hint = اكتب ⁦{"{"}"topic": "…", "area": "training"{"}"}⁩.
expected-outcome = نتيجة
expected-outcome-hint = اكتب ⁦{"{"}"kind": "minutes", "text": "…"{"}"}⁩.
expected-commitment = التزامًا
expected-commitment-hint = اكتب ⁦{"{"}"text": "…", "owner": "MAR", "status": "announced"{"}"}⁩.
expected-relation = صلة بحدث آخر
expected-relation-hint = اكتب ⁦{"{"}"to": "jmc-1", "kind": "follows"{"}"}⁩.
expected-post = منصبًا
expected-post-hint = اكتب ⁦{"{"}"organisation": "…", "title": "…"{"}"}⁩.
expected-session = لجنة ودورتها
expected-session-hint = اكتب ⁦{"{"}"id": "mar-mli-jmc", "session": 2{"}"}⁩.

# ما تحيل إليه السجلات.
found-id-twice = المعرّف «{ $id }» للسجل الذي في السطر { $line }. يُعرض كلاهما؛ وما يحيل إلى هذا المعرّف يؤدي إلى الأول.
found-id-twice-hint = أعطِ أحدهما معرّفًا آخر، أو احذفه إن كان السجل نفسه مكررًا.
found-hidden-country = المعرّف «{ $id }» لهذه المنظمة هو أيضًا رمز { $country }. كل «{ $id }» في الملف يعني الآن المنظمة.
found-hidden-country-hint = أعطِ المنظمة معرّفًا آخر، كاسمها بحروف صغيرة مثلًا، وغيّره حيث يُقصد به المنظمة.
found-missing-hint = صحّح المعرّف، أو أضف { $what ->
    [source] المصدر
    [event] الحدث
   *[commission] اللجنة
    } إلى القائمة `{ $list }`.
found-missing-near = هل قصدت «{ $near }»؟ وإلا فأضف { $what ->
    [source] المصدر
    [event] الحدث
   *[commission] اللجنة
    } إلى القائمة `{ $list }`.
found-missing = ليس في الملف { $what ->
    [source] مصدر
    [event] حدث
   *[commission] لجنة
    } بالمعرّف «{ $id }». يُعرض باقي السجل.
found-country-name = البلد مذكور باسمه، «{ $written }». قُرئ على أنه { $code } ({ $country })، ويُحفظ الاسم.
found-country-name-hint = لا يلزم شيء. رمزه ⁦"{ $code }"⁩.
found-country-name-keeps = لا يلزم شيء. رمزه ⁦"{ $code }"⁩؛ و⁦{"{"}"party": "{ $code }", "as_reported": "{ $written }"{"}"}⁩ يحفظ الاسم.
found-country-case = رمز البلد «{ $written }» بحروف صغيرة. قُرئ على أنه { $code } ({ $country }).
found-country-case-hint = اكتب ⁦"{ $code }"⁩.
found-unknown-party = «{ $party }» ليس رمز بلد ولا منظمة في هذا الملف. يُعرض بهذا الاسم بلا علم.
found-party-organisation = المنظمة «{ $id }»
found-party-hint = اكتب رمز بلد (ثلاثة حروف كبيرة، مثل MLI لمالي)، أو أضف إلى `organisations` منظمة معرّفها «{ $id }».
found-party-near = هل قصدت { $one }؟
found-party-nears = هل قصدت { $several } أو { $last }؟
found-differ-event = للحدث «{ $id }» في كل ملف { $field } غير ما في الآخر: { $here } في ⁦{ $first }⁩، و{ $there } في ⁦{ $second }⁩. يُحفظ كلاهما قولين.
found-differ = { $what ->
    [organisation] للمنظمة
    [person] للشخص
    [commission] للجنة
    [place] للمكان
   *[source] للمصدر
    } «{ $id }» في كل ملف { $field } غير ما في الآخر: { $here } في ⁦{ $first }⁩، و{ $there } في ⁦{ $second }⁩. يُعرض الأول، ويُحفظ الآخر باسم «{ $field } ({ $second })».
found-differ-hint = لا يلزم شيء إن كان الملفان يقصدان الشيء نفسه ويختلفان فيه؛ وإن قصدا شيئين فأعطِ أحدهما معرّفًا آخر.

# قيم قد تكون في صيغ أخرى.
expected-text-or-number = نصًا أو عددًا

# لماذا ليس نص ما تاريخًا، في جملة، وماذا يُكتب بدله.
dating-write = اكتب ⁦{ $date }⁩
dating-empty = هو فارغ
dating-empty-hint = اكتب تاريخًا مثل ⁦2025-02-17⁩، أو 2025 إن لم تُعرف إلا السنة
dating-no-ends = لا البداية معروفة ولا النهاية
dating-no-ends-hint = اكتب إحداهما على الأقل، مثل ⁦2026-04-10/..⁩ لما لا يزال جاريًا
dating-too-far = السنة أبعد من أن توضع في مكانها
dating-too-far-hint = اكتب سنة بأرقام أقل
dating-swap = بدّل إحداهما بالأخرى إن كان ذلك هو المقصود: ⁦{ $date }⁩
dating-earlier-first = اكتب التاريخ الأسبق أولًا
dating-order = النهاية ⁦({ $end })⁩ قبل البداية ⁦({ $start })⁩
dating-duration = لا تقوم المدة مقام بداية أو نهاية
dating-duration-hint = اكتب اليوم الأول والأخير، مثل ⁦2025-02-17/2025-02-19⁩
dating-nothing = لا تاريخ فيه
dating-digits-hyphens = يتكون التاريخ من أرقام وشرطات
dating-too-long = هو أطول من أي تاريخ
dating-forms-hint = اكتب اليوم هكذا ⁦2025-02-17⁩، والشهر هكذا ⁦2025-02⁩، والسنة هكذا 2025، والأيام المتتابعة هكذا ⁦2025-02-17/2025-02-19⁩
dating-blank = فيه مسافة
dating-large = فيه عدد أكبر مما ينبغي
dating-no-such-day = ليس في شهره هذا اليوم
dating-no-such-month = شهره ليس من 01 إلى 12
dating-hour = ساعته ليست من 00 إلى 23
dating-minute = دقيقته ليست من 00 إلى 59
dating-second = ثانيته ليست من 00 إلى 60
dating-zone = لم تُكتب منطقته الزمنية هكذا Z أو ⁦+01:00⁩
dating-clock = لم يُكتب وقته هكذا ⁦09:30:00⁩
dating-clock-of-part = الوقت بعد تاريخ ليس يومًا كاملًا
dating-long-year = في سنة تبدأ بـ Y أكثر من أربعة أرقام
dating-list = لم تُكتب قائمة تواريخ هكذا ⁦[2024,2025]⁩
dating-other = لم يُكتب كما تُكتب التواريخ
dating-year-first = تُكتب التواريخ بدءًا بالسنة
dating-hyphens = تُوصل السنة والشهر واليوم بشرطات
dating-two-digits = للأشهر والأيام رقمان
dating-four-digits = تحتاج السنة إلى أربعة أرقام
dating-four-digits-hint = اكتب السنة أولًا وكاملة، مثل ⁦2025-02-17⁩
dating-either = اكتب ⁦{ $one }⁩ إن كان اليوم أولًا، أو ⁦{ $other }⁩ إن كان الشهر أولًا
dating-year-of-four = للسنة أربعة أرقام
dating-year-of-more = تبدأ السنة التي أرقامها أكثر من أربعة بـ Y
dating-month-from-one = تُعد الأشهر من 01
dating-without-month = اكتب { $year } إن لم يُعرف الشهر
dating-month-before-day = الشهر قبل اليوم
dating-season = { $month } فصل من السنة، ولا أيام له
dating-season-hint = اكتب ⁦{ $season }⁩، أو شهرًا من 01 إلى 12
dating-no-month = لا يوجد شهر { $month }: الأشهر من 01 إلى 12
dating-no-month-hint = اكتب ⁦{ $december }⁩ لديسمبر، أو { $year } إن لم يُعرف الشهر
dating-day-from-one = تُعد الأيام من 01
dating-without-day = اكتب ⁦{ $month }⁩ إن لم يُعرف اليوم
dating-days-of-month = في { $month } { $year } من الأيام { $days }
dating-last-day = اكتب ⁦{ $last }⁩، أو ⁦{ $month }⁩ إن لم يُعرف اليوم
dating-western = تُكتب التواريخ بالأرقام من 0 إلى 9
dating-dashes = تُوصل أجزاء التاريخ بشرطات، والبداية والنهاية بـ ⁦/⁩
dating-joined = تُوصل البداية والنهاية بـ ⁦/⁩، والنهاية المفتوحة تُكتب ⁦..⁩
dating-open-end = ما لا نهاية له بعد تُكتب نهايته ⁦..⁩، وما لا بداية له تُكتب بدايته ⁦..⁩
dating-about = يُعلَّم التقدير بـ ⁦~⁩ في آخره
dating-t-before-time = بين اليوم ووقته حرف T
dating-unknown-digits = تُكتب الأرقام المجهولة بحرف X كبير
dating-named = تُكتب السنوات وأجزاء السنة بأرقام
dating-months = تُكتب الأشهر أعدادًا
dating-no-blanks = لا مسافات في التاريخ

# الترميزات.
found-byte = هنا البايت { $byte }، وليس حرفًا في UTF-8. يظهر �؛ وقُرئ كل ما سواه.
found-byte-hint = اكتب الحرف مرة أخرى.
found-byte-meant-hint = اكتب الحرف مرة أخرى. هذا البايت في ترميز قديم (Windows-1252) هو «{ $letter }».
found-half-sixteen = هنا نصف حرف. يظهر �؛ وقُرئ كل ما سواه.
found-half-sixteen-hint = اكتب الحرف مرة أخرى.
found-zeros = { $count ->
    [one] هنا بايت صفري
    [two] هنا بايتان صفريان
    [few] هنا { $count } بايتات صفرية
    [many] هنا { $count } بايتًا صفريًا
   *[other] هنا { $count } بايت صفري
    }، كما يتركها القرص حيث لم يُكتب شيء. ما كان هنا ضاع؛ ويظهر �.
found-zeros-hint = احصل على الملف مرة أخرى، أو اكتب النص مرة أخرى.
found-zeros-at-end = { $count ->
    [one] في نهاية الملف بايت صفري
    [two] في نهاية الملف بايتان صفريان
    [few] في نهاية الملف { $count } بايتات صفرية
    [many] في نهاية الملف { $count } بايتًا صفريًا
   *[other] في نهاية الملف { $count } بايت صفري
    }، كما يتركها القرص حيث لم يُكتب شيء. أُهملت.
found-zeros-at-end-hint = تحقق من أنه لا ينقص شيء في آخره. وللتخلص منها احفظ الملف مرة أخرى.
found-older = الملف ليس UTF-8. قُرئ بترميز { $encoding }، وهو ترميز قديم، وهذا تخمين: { $example }.
found-older-hint = انظر إلى هذه الكلمة. إن كانت خاطئة فافتح الملف في البرنامج الذي هو منه، واحفظه بترميز UTF-8.
found-thirty-two = الملف مرمّز بـ UTF-32، ولا يقرؤه هذا البرنامج.
found-binary = ليس الملف نصًا، بل { $what }.
found-zero-byte = ليس الملف نصًا: هنا بايت صفري، ولا يكون في النصوص.
found-only-zeros = ليس في الملف سوى بايتات صفرية، كما يتركها القرص حيث لم يُكتب شيء.
found-empty = الملف فارغ: لا شيء فيه يُعرض.
found-empty-hint = تحقق من أنه حُفظ أو نُزّل كاملًا. أصغر ملف يُفتح هو ⁦{ $smallest }⁩.
found-mark = يبدأ الملف بعلامة ترتيب البايتات، وهي علامة غير مرئية تكتبها بعض البرامج. أُهملت.
found-mark-hint = لا يلزم شيء. ولتجنبها احفظ الملف بصيغة ⁦“UTF-8 without BOM”⁩.
found-sixteen = الملف مرمّز بـ UTF-16. حُوّل.
found-sixteen-hint = لا يلزم شيء. لو حُفظ بترميز UTF-8 لكان نصف حجمه ولفُتح في برامج أكثر.
found-wrong-mark = يبدأ الملف بعلامة UTF-16، لكن ما بعدها UTF-8. أُهملت العلامة.
found-wrong-mark-hint = لا يلزم شيء. وللتخلص منها احفظ الملف بصيغة ⁦“UTF-8 without BOM”⁩.
save-as-utf = افتح الملف في محرر نصوص، واحفظه بترميز UTF-8، ثم افتحه هنا مرة أخرى.
export-as-text = تحقق من أنه الملف المقصود. إن كان جدولًا أو وثيقة فافتحه في البرنامج الذي أُعد به واحفظه نصًا.
binary-zip = وثيقة Excel أو Word، أو أرشيف zip آخر
binary-old-office = وثيقة Excel أو Word من النوع القديم
binary-pdf = وثيقة PDF
binary-database = قاعدة بيانات (SQLite)
binary-png = صورة (PNG)
binary-jpeg = صورة (JPEG)
binary-rtf = وثيقة منسقة (RTF)
found-no-text-bytes = ليس الملف نصًا: هنا بايتات لا تكون في أي نص.
found-not-utf = هنا البايت { $byte }، وليس UTF-8. الأرجح أن الملف حُفظ بترميز قديم لا تُعرف به الحروف المشكولة والعربية على وجه اليقين.
found-example = «{ $letter }» في «{ $word }»، كُتب بالبايت { $byte }
found-such-places = عدد هذه المواضع في الملف { $count }؛ وهذا أولها.
found-lost-letter = في «{ $word }» علامة � مكان حرف لم يستطع برنامج آخر قراءته. تظهر كما هي.
found-lost-letter-hint = اكتب الحرف مرة أخرى، أو احصل على النص من حيث كان قبل ذلك: الحرف نفسه لم يعد في هذا الملف.
found-garbled = «{ $word }» مشوّه: حسب برنامجٌ النص بترميز آخر عند كتابته. يظهر كما هو.
found-garbled-meant = «{ $word }» هو على الأرجح «{ $right }»: حسب برنامجٌ النص بترميز آخر عند كتابته. يظهر كما هو.
found-garbled-hint = احصل على الملف مرة أخرى من حيث أُعد، واحفظه هناك بترميز UTF-8؛ أو استبدل هذه الحروف.
found-hidden-sign = هنا علامة لا تُرى (U+{ $code }). لا تنتمي إلى أي نص، وأُبقيت.
found-hidden-sign-hint = احذفها. كثيرًا ما كانت في نصوص الترميزات القديمة علامة اقتباس أو شرطة.

# الجداول.
found-open-quote = علامة اقتباس تفتح هذه الخلية ولا تُغلق حيث تنتهي الخلية. قُرئت حرفًا.
found-open-quote-hint = أغلقها، أو اكتبها مرتين داخل علامتي اقتباس إن كانت من النص.
found-table = هذا جدول عدد أعمدته { $columns }، وبين خلاياه { $delimiter }. عدد صفوفه { $rows }، صار منها أحداثًا { $events }.
found-table-of = هذا جدول من { $name } عدد أعمدته { $columns }، وبين خلاياه { $delimiter }. عدد صفوفه { $rows }، صار منها أحداثًا { $events }.
found-rows-undated = { $count ->
    [one] واحد منها بلا تاريخ.
    [two] اثنان منها بلا تاريخ.
   *[other] { $count } منها بلا تاريخ.
    }
found-left-out = تُرك: { $list }.
left-out-empty = { $count ->
    [one] واحد لا شيء فيه
    [two] اثنان لا شيء فيهما
   *[other] { $count } لا شيء فيها
    }
left-out-titles = { $count ->
    [one] واحد فيه عنوان الكل
    [two] اثنان فيهما عنوان الكل
   *[other] { $count } فيها عنوان الكل
    }
left-out-eras = { $count ->
    [one] واحد فيه حقبة تُحفظ مع الملف
    [two] اثنان فيهما حقبة تُحفظ مع الملف
   *[other] { $count } فيها حقب تُحفظ مع الملف
    }
found-table-hint = لا يلزم شيء. يبيّن ⁦docs/tables.md⁩ كيف يصير الصف حدثًا.
found-no-row = ليس في الجدول صف فيه حدث، فلا شيء يُعرض.
found-no-row-hint = افتح جدولًا فيه صف لكل حدث.
found-say-column = بيّن أي عمود هو بـ«تعيين الأعمدة…»، أو في تعيين (`attache map`).
found-no-date-column = لم يُعثر في الجدول على عمود للتواريخ. تُعرض كل الأحداث بلا تاريخ.
found-no-title-column = لم يُعثر في الجدول على عمود للعناوين. تُعرض الأحداث بنوعها ورقمها.
found-stranger-hint = لا يلزم شيء إن كان منظمة.
found-stranger-near = إن كان المقصود بلدًا: { $countries }؟
found-stranger = «{ $name }» ليس بلدًا معروفًا. عُدّ منظمة بهذا الاسم { $rows ->
    [one] في صف واحد
    [two] في صفين
    [few] في { $rows } صفوف
    [many] في { $rows } صفًا
   *[other] في { $rows } صف
    }.
found-table-older = الجدول ليس UTF-8. قُرئ بترميز Windows-1252، وهو ترميز جداول البيانات القديمة: { $example }.
found-table-older-hint = إن كان هذا الحرف خاطئًا فاحفظ الجدول بصيغة ⁦“CSV UTF-8”⁩.
found-cut-character = ينتهي الملف هنا داخل حرف. تُعرض الصفوف التي قبل هذا.
found-cut-hint = الأرجح أنه قُطع أثناء نسخه أو تنزيله: احصل عليه مرة أخرى.
column-taken = «{ $column }» على أنه { $parts }
column-titles = تُصاغ العناوين هكذا { $title }
columns-none = لا شيء
columns-kept = تُحفظ كما هي: { $columns }.
columns-kept-more = تُحفظ كما هي { $count } من الأعمدة غيرها.
columns-by-guess = عُدّت الأعمدة بتخمين من أسمائها وقيمها: { $taken }.
columns-by-layout = عُدّت الأعمدة كما نُشر هذا الترتيب: { $taken }.
columns-by-mapping = عُدّت الأعمدة بتعيين: { $taken }.
found-before-table = { $count ->
    [one] قبل أسماء الأعمدة سطر واحد
    [two] قبل أسماء الأعمدة سطران
    [few] قبل أسماء الأعمدة { $count } أسطر
    [many] قبل أسماء الأعمدة { $count } سطرًا
   *[other] قبل أسماء الأعمدة { $count } سطر
    }. عُدّ أولها عنوانًا.
found-after-table = { $count ->
    [one] بعد الصف الأخير سطر واحد
    [two] بعد الصف الأخير سطران
    [few] بعد الصف الأخير { $count } أسطر
    [many] بعد الصف الأخير { $count } سطرًا
   *[other] بعد الصف الأخير { $count } سطر
    }. يُحفظ النص مع مجموعة البيانات.
found-order = لا يُعرف على وجه اليقين أيهما أولًا، اليوم أم الشهر: { $why }.
found-row-twice = المعرّف «{ $id }» مكرر في الجدول. يُعرض الصفان.
found-row-twice-hint = أعطِ كل صف معرّفًا خاصًا به، أو عيّن عمودًا آخر معرّفًا.
found-no-rows = ليس في هذا الجدول أي صف.
found-no-rows-hint = في الجدول سطر بأسماء أعمدته، وسطر لكل حدث.
found-no-column = ليس في الجدول العمود «{ $column }».
found-column-near = هل قصدت «{ $near }»؟
found-columns = الأعمدة هي: { $columns }.
delimiter-comma = فاصلة
delimiter-semicolon = فاصلة منقوطة
delimiter-tab = علامة جدولة
delimiter-bar = خط قائم
order-day = اليوم أولًا
order-month = الشهر أولًا
order-year = السنة أولًا
found-ragged-more = خلايا هذا الصف { $cells ->
   *[other] { $cells }
    }، وأعمدة الجدول { $columns ->
   *[other] { $columns }
    }. يُحفظ ما زاد مع الحقول الأخرى.
found-ragged-less = خلايا هذا الصف { $cells ->
   *[other] { $cells }
    }، وأعمدة الجدول { $columns ->
   *[other] { $columns }
    }. قُرئ إلى حيث يبلغ.
found-ragged-hint = ابحث عن فاصل داخل خلية ينبغي أن تكون بين علامتي اقتباس، أو عن صف مقطوع.
found-row-undated = هذا الصف بلا تاريخ. يُعرض بلا تاريخ.
found-row-undated-hint = أضف التاريخ بالدقة المعروفة؛ السنة خير من لا شيء.
found-row-date = لا يُقرأ «{ $written }» تاريخًا. يُعرض الحدث بلا تاريخ.
found-row-date-order = لا يُقرأ «{ $written }» تاريخًا، { $order }. يُعرض الحدث بلا تاريخ.
found-row-date-hint = اكتب التاريخ هكذا ⁦2025-02-17⁩، أو اختر في التعيين ترتيبًا آخر لليوم والشهر.
found-row-ends = ينتهي الحدث قبل أن يبدأ: { $written }. يُعرض بلا تاريخ.
found-row-ends-hint = صحّح البداية أو النهاية.
found-row-title = هذا الصف بلا عنوان. يُعرض بنوعه.
found-row-title-hint = أضف عنوانًا.
found-row-globe = { $written } ليس على الكرة الأرضية. لا يُرسم المكان على الخريطة.
found-row-degrees = ينبغي أن تكون هنا درجات بالعدد، لا «{ $written }». لا يُرسم المكان على الخريطة.
found-row-globe-hint = صحّحه؛ ربما بُدّل خط العرض بخط الطول.
proof-only = «{ $value }» في السطر { $line } لا يمكن إلا أن يكون: { $order }
proof-both = { $day } ({ $days } من التواريخ)، لكن { $month } ({ $months } من التواريخ)؛ قُرئت: { $order }
proof-points = تُكتب التواريخ ذات النقاط بدءًا باليوم
proof-none = لا يُحسم: كل الأيام 12 أو أقل، مثل «{ $value }» في السطر { $line }؛ قُرئت بدءًا باليوم
proof-short-years = { $proof }؛ والسنوات ذات الرقمين من 1950 إلى 2049
proof-chosen = اختير: { $order }
proof-chosen-though = اختير: { $order }، مع أن { $proof }

# ملفات برامج أخرى.
item-no-content = هذا العنصر بلا `content`. يُعرض باسم «{ $name }».
item-no-content-hint = أضف `content` ببضع كلمات.
item-no-start = هذا العنصر بلا `start`. يُعرض بلا تاريخ.
item-no-start-hint = أضف `start`، مثل ⁦"2025-02-17"⁩.
found-undated-text = { $what } يُعرض الحدث بلا تاريخ، ومعه هذا النص.
item-milliseconds = «{ $text }» ليس عدد ميلي ثوانٍ منذ 1970 يبلغه تقويم. يُعرض الحدث بلا تاريخ.
item-milliseconds-hint = اكتب اليوم نصًا، مثل ⁦"2025-02-17"⁩.
item-twice = المعرّف «{ $id }» مكرر في الملف. يُعرض العنصران.
item-twice-hint = أعطِ أحدهما `id` آخر.
items-told = هذه عناصر vis-timeline. عدد عناصرها { $total }، صار منها أحداثًا { $shown }.
items-hint = لا يلزم شيء. يبيّن ⁦docs/formats.md⁩ كيف يصير العنصر حدثًا.
items-none = ليس في الملف أي عنصر، فلا شيء يُعرض.
right-file-hint = تحقق من أنه الملف المقصود.
left-out-objects = { $count ->
    [one] واحد ليس كائنًا
    [two] اثنان ليسا كائنين
   *[other] { $count } ليست كائنات
    }
left-out-not-events = { $count ->
    [one] واحد ليس حدثًا
    [two] اثنان ليسا حدثين
   *[other] { $count } ليست أحداثًا
    }
left-out-days = { $count ->
    [one] واحد لا يوم له لم يُستثن
    [two] اثنان لا يوم لهما لم يُستثن
   *[other] { $count } لا يوم لها لم يُستثن
    }
left-out-countries = { $count ->
    [one] واحد لا يذكر أي بلد
    [two] اثنان لا يذكران أي بلد
   *[other] { $count } لا تذكر أي بلد
    }
left-out-damaged = { $count ->
    [one] واحد تالف
    [two] اثنان تالفان
   *[other] { $count } تالفة
    }
slide-no-title = هذه الشريحة بلا عنوان ولا نص. تُعرض باسم «{ $name }».
slide-no-title-hint = أضف عنوانًا ببضع كلمات.
slide-bad-date = { $what } يُعرض الحدث بلا تاريخ.
slide-bad-date-hint = اكتب السنة والشهر واليوم أعدادًا؛ واترك ما لا يُعرف.
slide-no-date = هذه الشريحة بلا تاريخ. تُعرض بلا تاريخ.
slide-no-date-hint = أضف `{ $key }`.
slide-no-number = «{ $text }» ليس عددًا { $part ->
    [year] لسنة
    [month] لشهر
    [day] ليوم
    [hour] لساعة
    [minute] لدقيقة
   *[second] لثانية
    } في تاريخ.
slide-off-the-map = `{ $key }` ليس على الكرة الأرضية. لا يُرسم المكان على الخريطة، وتُحفظ القيمة مع الحقول الأخرى.
slide-off-the-map-hint = اكتب عددًا من ⁦−{ $most }⁩ إلى { $most }.
expected-slide-texts = نصوص شريحة
expected-slide-texts-hint = اكتب ⁦{"{"}"headline": "…", "text": "…"{"}"}⁩.
expected-medium = وسيطًا
expected-medium-hint = اكتب ⁦{"{"}"url": "https://…", "caption": "…", "credit": "…"{"}"}⁩.
expected-asset-hint = اكتب ⁦{"{"}"media": "https://…", "caption": "…", "credit": "…"{"}"}⁩.
expected-place = مكانًا
expected-place-hint = اكتب ⁦{"{"}"name": "…", "lat": 12.65, "lon": -8.0{"}"}⁩.
expected-date-parts = تاريخًا بأجزائه
expected-date-parts-hint = اكتب ⁦{"{"}"year": 2025, "month": 2, "day": 17{"}"}⁩.
expected-slide = شريحة
expected-slide-hint = اكتب ⁦{"{"}"text": {"{"}"headline": "…", "text": "…"{"}"}{"}"}⁩.
slide-twice = المعرّف «{ $id }» مكرر في الملف. يُعرض السجلان.
slide-twice-hint = أعطِ أحدهما `unique_id` آخر.
slides-told = هذا خط زمني من ⁦TimelineJS { $version }⁩. عدد شرائحه وحقبه { $total }، صار منها أحداثًا { $shown }.
slides-hint = لا يلزم شيء. يبيّن ⁦docs/formats.md⁩ كيف تصير الشريحة حدثًا.
slides-none = ليس في الخط الزمني أي شريحة، فلا شيء يُعرض.
found-cut-shown = ينتهي الملف هنا قبل أن يُغلق كل ما فيه. { $count ->
    [one] يُعرض الحدث الذي قبل هذا
    [two] يُعرض الحدثان اللذان قبل هذا
    [few] تُعرض { $count } أحداث قبل هذا
    [many] يُعرض { $count } حدثًا قبل هذا
   *[other] يُعرض { $count } حدث قبل هذا
    }؛ وقد تنقص آخرها حقول.
calendar-cut = ينتهي الملف هنا قبل أن يُغلق كل ما فيه. تُعرض السجلات التي قبل هذا؛ وقد تنقص آخرها أسطر.
calendar-many-changes = هذا يغيّر مرة وكل ما يليها، كما يفعل { $most } غيره من قبل. لا تُعرض متغيرةً إلا المرة الواحدة.
calendar-changes-hint = لا يلزم شيء؛ تُعرض المرات الأخرى كما يقول سجلها.
calendar-no-event = لا يتحدث { $name } عن حدث. لا يُعرض.
calendar-nothing-left = كل أيام هذا السجل مستثناة، أو تعرضها سجلات أخرى. لا يُعرض هو نفسه.
calendar-changes-before = هذا يغيّر مرة وأخرى قبلها. لا تُعرض متغيرةً إلا المرة الواحدة.
calendar-twice = المعرّف «{ $id }» مكرر في الملف. يُعرض كلاهما.
calendar-twice-hint = لا يلزم شيء إن جُمع الملف من ملفات عدة؛ وإلا فأعطِ أحدهما UID آخر.
calendar-told = هذا تقويم (iCalendar). عدد سجلاته { $total }، صار منها أحداثًا { $shown }.
calendar-recurring = { $recurring ->
    [one] واحد منها يتكرر
    [two] اثنان منها يتكرران
   *[other] { $recurring } منها تتكرر
    }، وعدد المرات المعروضة { $times ->
   *[other] { $times }
    }.
calendar-hint = لا يلزم شيء. يبيّن ⁦docs/formats.md⁩ كيف يصير السجل حدثًا.
calendar-none = لم يصر أي سجل في التقويم حدثًا، فلا شيء يُعرض.
calendar-unclosed = ليس لـ { $name } نهاية END قبل هذا. قُرئ إلى هنا.
calendar-unclosed-hint = ضع ⁦END:{ $name }⁩ حيث ينتهي.
calendar-not-open = هذا ينهي { $name } الذي لم يُفتح. أُهمل.
calendar-not-open-hint = احذف السطر، أو ابحث قبله عن BEGIN ناقص.
calendar-outside = هذا السطر خارج أي تقويم. أُهمل.
calendar-outside-hint = انقله إلى ما بين ⁦BEGIN:VCALENDAR⁩ و⁦END:VCALENDAR⁩، أو احذفه.
calendar-too-deep = مكونات بعضها في بعض أعمق مما تحتاج إليه التقاويم. قُرئ هذا سطرًا.
calendar-too-deep-hint = ابحث قبله عن END ناقص.
calendar-broken = ليس هذا السطر اسمًا تتبعه نقطتان وقيمة. يُحفظ مع سجله في الحقول الأخرى.
calendar-broken-hint = إن كان تتمة للسطر السابق فابدأه بمسافة؛ وإن كان سطرًا مستقلًا فاكتب قبله اسمًا ونقطتين.
calendar-no-summary = هذا السجل بلا SUMMARY. يُعرض باسم «{ $name }».
calendar-no-summary-hint = أضف SUMMARY ببضع كلمات.
calendar-no-point = «{ $text }» ليس نقطة على الكرة الأرضية. لا يُرسم المكان على الخريطة.
calendar-no-point-hint = اكتب خط العرض وخط الطول بالدرجات: ⁦GEO:12.65;-8.00⁩.
calendar-no-time = «{ $text }» ليس يومًا ولا وقتًا.
calendar-no-time-hint = اكتب اليوم هكذا ⁦20250217⁩، والوقت هكذا ⁦20250217T093000⁩، وبتوقيت UTC مع Z بعده.
calendar-zone = لا يعرف التقويم ولا جداول المناطق «{ $zone }». يُعرض الوقت وقتَ ساعة لا يُعرف مكانها.
calendar-zone-hint = اذكر منطقة من مناطق IANA، مثل ⁦Africa/Bamako⁩، أو صفها في VTIMEZONE.
calendar-no-day = هذا السجل بلا يوم. يُعرض بلا تاريخ.
calendar-no-day-hint = أضف DTSTART، مثل ⁦DTSTART;VALUE=DATE:20250217⁩.
calendar-duration = «{ $text }» ليس مدة. يُعرض الحدث بلا نهايته.
calendar-duration-hint = اكتب مثلًا ⁦PT1H30M⁩ أو ⁦P2D⁩.
calendar-ends-before = النهاية قبل البداية. يُعرض الحدث بلا نهايته.
calendar-ends-before-hint = صحّح إحداهما.
calendar-passed-over = «{ $text }» ليس يومًا ولا وقتًا. تُجووز.
calendar-passed-over-hint = اكتب اليوم هكذا ⁦20250217⁩، والوقت هكذا ⁦20250217T093000⁩.
calendar-rule = لا تُقرأ القاعدة التي يتكرر بها هذا: { $what }. لا تُعرض إلا المرة الأولى.
calendar-rule-hint = اكتب مثلًا ⁦RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10⁩.
calendar-endless = يتكرر بلا نهاية. يُعرض حتى { $day }.
calendar-often = يتكرر أكثر مما يُعرض من قاعدة واحدة. يُعرض حتى { $day }.
calendar-rare = قلّما تتحقق القاعدة. لم تُتبع إلا إلى هذا الحد.
calendar-too-many = يتكرر التقويم أكثر مما يُعرض من ملف واحد.
calendar-cut-hint = لا يلزم شيء؛ يبيّن ⁦docs/formats.md⁩ إلى أي حد تُتبع القواعد.
rule-says-nothing = لا يقول «{ $part }» شيئًا
rule-not-known = «{ $part }» غير معروف
rule-how-often = لا تذكر كم مرة (FREQ)
gdelt-told = هذا جدول أحداث من { $version } رمّزتها آلة من الأخبار. عدد صفوفه { $total }، صار منها أحداثًا { $shown }.
gdelt-hint = لا يلزم شيء. يحتفظ كل حدث بصفه؛ ويبيّن ⁦docs/gdelt.md⁩ كيف صارت الرموز أنواعًا.
gdelt-none = لم يصر أي صف في الجدول حدثًا، فلا شيء يُعرض.
gdelt-none-hint = افتح جدولًا فيه صفوف بين بلدان.
gdelt-twice = السجل «{ $id }» مكرر في الجدول. يُعرض كلاهما.
gdelt-twice-hint = احذف أحدهما إن جُمع الجدول من جداول عدة.
gdelt-no-day = «{ $text }» ليس يومًا. يُعرض الحدث بلا تاريخ.
gdelt-no-day-hint = تُكتب الأيام هكذا ⁦20250217⁩: السنة فالشهر فاليوم.
gdelt-off-the-map = { $degrees } ليس على الكرة الأرضية. لا يُرسم المكان على الخريطة.
gdelt-off-the-map-hint = صحّحه؛ ربما بُدّل خط العرض بخط الطول.
gdelt-no-number = ينبغي أن يكون هنا عدد، لا «{ $text }». يبقى في الصف.
gdelt-no-number-hint = تحقق من أنه لا عمود ناقصًا أو زائدًا قبله.
gdelt-no-country = لا طرف في هذا الصف بلد. لا يُعرض.
gdelt-no-country-hint = لا يلزم شيء. أحداث المناطق والجماعات والأشخاص وحدهم ليست من هذا التسلسل الزمني.
gdelt-code = «{ $text }» ليس رمزًا { $of }. يُحفظ كما كُتب.
gdelt-code-hint = صحّحه إن كان سهوًا. للرموز أصفارها في أولها.
code-of-country = لبلد في CAMEO
code-of-event = لحدث في CAMEO
code-of-place = لبلد في ⁦FIPS 10-4⁩

# أعمدة جدول: لماذا عُدّ العمود كذلك، وما مدى اليقين فيه.
sure-low = تخمين
sure-medium = مرجّح
sure-high = مؤكد
reason-name = يدل عليه اسمه
reason-name-empty = يدل عليه اسمه؛ وهو فارغ
reason-name-dates = يدل عليه اسمه، و{ $count } من { $all } قيمة تواريخ
reason-name-years = يدل عليه اسمه، وقيمه سنوات
reason-name-months = يدل عليه اسمه، وقيمه أرقام أشهر
reason-name-days = يدل عليه اسمه، وقيمه أيام من الشهر
reason-name-countries = يدل عليه اسمه، و{ $count } من { $all } قيمة بلدان
reason-name-degrees = يدل عليه اسمه، وقيمه درجات
reason-name-some-degrees = يدل عليه اسمه، وإن لم تكن كل قيمه درجات
reason-name-kinds = يدل عليه اسمه، و{ $count } من { $all } قيمة أنواع أحداث
reason-name-different = يدل عليه اسمه، وقيمه المختلفة { $count }
reason-name-statuses = يدل عليه اسمه، و{ $count } من { $all } قيمة تبيّن أين وصل الحدث
reason-name-once = يدل عليه اسمه، ولا قيمة فيه مكررة
reason-name-nearly-once = يدل عليه اسمه، وتكاد لا تتكرر فيه قيمة
reason-name-addresses = يدل عليه اسمه، و{ $count } من { $all } قيمة عناوين على الشبكة
reason-dates = { $count } من { $all } قيمة تواريخ
reason-serials = { $count } من { $all } قيمة أيام كما تعدّها جداول البيانات
reason-countries = { $count } من { $all } قيمة بلدان
reason-addresses = { $count } من { $all } قيمة عناوين على الشبكة
reason-kinds = { $count } من { $all } قيمة أنواع أحداث
reason-short-texts = قيمه نصوص قصيرة تكاد كلها تختلف
reason-texts = قيمه نصوص متوسطها { $count } حرفًا
reason-first-once = لا قيمة مكررة في هذا العمود الأول
reason-empty = هو فارغ
reason-other-column = عمود آخر أنسب، أو لا تناسب قيمه اسمه
reason-nothing = لا اسمه ولا قيمه مما هو جزء من حدث
reason-start-and-end = البداية والنهاية في عمودين آخرين
reason-date-elsewhere = التاريخ في عمود آخر
reason-whole-date = التاريخ كله في عمود آخر
reason-no-year = لا سنة له
reason-both-degrees = يحتاج المكان إلى خط عرض وخط طول
reason-layout = يدل عليه ترتيب { $name }

# أجزاء الحدث التي يمكن أن يعطيها عمود في جدول.
part-other = يُحفظ كما هو
part-id = المعرّف
part-title = العنوان
part-when = التاريخ
part-start = البداية
part-end = النهاية
part-year = السنة
part-month = الشهر
part-day = اليوم
part-end-year = سنة النهاية
part-end-month = شهر النهاية
part-end-day = يوم النهاية
part-date-precision = دقة التاريخ
part-kind = النوع
part-status = الحالة
part-party = البلد أو الطرف
part-party-from = بلد المغادرة
part-party-to = بلد الوصول
part-summary = الملخص
part-place = المكان
part-place-country = بلد المكان
part-lat = خط العرض
part-lon = خط الطول
part-tags = الوسوم
part-source = المصدر
part-note = الملاحظة
part-commission = اللجنة

# صفوف تالفة، وتعيينات لا تُقرأ.
gdelt-other-values = لهذا الصف أعمدة GDELT، لكن فيها قيمًا أخرى: رقمه أو شهره أو اليوم الذي أُضيف فيه ليس كذلك. لا يُعرض.
gdelt-other-columns = { $count ->
    [one] في هذا الصف عمود واحد
    [two] في هذا الصف عمودان
    [few] في هذا الصف { $count } أعمدة
    [many] في هذا الصف { $count } عمودًا
   *[other] في هذا الصف { $count } عمود
    }؛ وفي صفوف GDELT منها 57 أو 58 أو 61. لا يُعرض.
gdelt-damaged-hint = احصل على الملف مرة أخرى: الأرجح أنه قُطع، أو غيّره برنامج آخر.
mapping-start-from = الأمر `attache map TABLE` يكتب تعيينًا يُبدأ منه؛ ويشرحه ⁦docs/tables.md⁩.
mapping-no-json = ليس التعيين JSON: { $error }.
mapping-none = ليس الملف تعيينًا: ليس فيه ⁦"attache_map": 1⁩.
mapping-version = التعيين من الإصدار { $version }، وهذا البرنامج يقرأ { $own }.
mapping-version-hint = استعمل إصدارًا أحدث من البرنامج، أو أعد التعيين من جديد.
mapping-unreadable = لا يُقرأ التعيين: { $why }.
mapping-no-part = «{ $code }» ليس جزءًا من حدث. يمكن أن يكون العمود { $parts }.
mapping-no-part-near = «{ $code }» ليس جزءًا من حدث. هل قصدت «{ $near }»؟ يمكن أن يكون العمود { $parts }.
mapping-column = العمود «{ $column }»: { $error }
mapping-write-parts = اكتب اسم جزء من حدث، أو قائمة أجزاء
found-wrong-brace = هنا {"}"} في موضع ]. قُرئ كأن القوس المربع في موضعه.
found-wrong-brace-hint = اكتب ] بدل {"}"}.
found-wrong-bracket = هنا ] في موضع {"}"}. قُرئ كأن القوس المعقوف في موضعه.
found-wrong-bracket-hint = اكتب {"}"} بدل ].
found-too-many-fields = هذا الكائن تالف، وفيه أكثر من { $most } حقل. من هنا تُحفظ حقوله معًا نصًّا، ولم يُقرأ منها شيء.
found-too-many-fields-hint = ابحث هنا وقبله عن قوس أو علامة اقتباس ناقصة.
found-empty-record = هذا السجل بلا أي حقل. يُعرض برقم سطره.
found-empty-record-hint = اكتب حقوله بين القوسين، أو احذفه.
