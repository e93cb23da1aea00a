/**
 * What who writes in another language is told in it, by ISO 639-1 code: an interpreter is free, the line to call, 911 in an
 * emergency. `{line}` stands for the ride line. The languages are those in which the State's health plan offers help in its
 * notices; the words are ours.
 */
export const interpreterLines: Readonly<Record<string, string>> = {
  pl: 'Tłumacz jest bezpłatny. Proszę zadzwonić: {line}. W nagłym wypadku proszę dzwonić pod 911.',
  ht: 'Entèprèt la gratis. Tanpri rele {line}. Si se yon ijans, rele 911.',
  pt: 'O intérprete é grátis. Ligue para {line}. Em caso de emergência, ligue para o 911.',
  fr: "L'interprète est gratuit. Appelez le {line}. En cas d'urgence, appelez le 911.",
  it: "L'interprete è gratuito. Chiami il numero {line}. In caso di emergenza chiami il 911.",
  sq: 'Përkthyesi është falas. Ju lutem telefononi {line}. Në rast urgjence telefononi 911.',
  zh: '口译服务免费。请致电 {line}。紧急情况请拨打 911。',
  vi: 'Thông dịch viên miễn phí. Xin gọi số {line}. Nếu khẩn cấp, xin gọi 911.',
  ar: 'المترجم مجاني. اتصل بالرقم {line}. في حالة الطوارئ اتصل بالرقم 911.',
  ru: 'Переводчик бесплатный. Позвоните по номеру {line}. В экстренном случае звоните 911.',
  uk: 'Перекладач безкоштовний. Зателефонуйте за номером {line}. У невідкладному випадку телефонуйте 911.',
  ko: '통역은 무료입니다. {line}로 전화해 주세요. 응급 상황이면 911에 전화하세요.',
  hi: 'दुभाषिया मुफ़्त है। कृपया {line} पर फ़ोन करें। आपात स्थिति में 911 पर फ़ोन करें।',
  tl: 'Libre ang interpreter. Tumawag sa {line}. Kung may emergency, tumawag sa 911.',
  el: 'Ο διερμηνέας είναι δωρεάν. Καλέστε στο {line}. Σε επείγουσα ανάγκη καλέστε το 911.',
};
