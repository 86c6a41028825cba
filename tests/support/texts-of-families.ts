/** What a therapist may write for families, by language: “Look, your child is laughing” and the like. */
export const textsOfFamilies = {
  Dutch: 'Kijk, hij lacht naar je! „Fijn”',
  kerned: 'AVATAR: Tovertrein naar Vlieland, Wat’s',
  Ukrainian: 'Дивись, він сміється до тебе. Ґанок, їжак',
  Russian: 'Посмотри, как она улыбается',
  Greek: 'Κοίτα, σου χαμογελάει! Ώρα για ύπνο',
  Polish: 'Zobacz, uśmiecha się: zażółć gęślą jaźń',
  Turkish: 'Bak, sana gülümsüyor: ışığı İzmir ağaç',
  Vietnamese: 'Con cười với mẹ kìa. Tiếng Việt: ế ậ ổ ữ',
  Arabic: 'انظري كيف يبتسم لكِ',
  Farsi: 'ببین، به تو می‌خندد',
  Dari: 'ببین، طفل به طرفت می‌خندد',
  Urdu: 'دیکھیں، بچہ آپ کو دیکھ کر مسکرا رہا ہے',
  Sorani: 'سەیر بکە، پێدەکەنێت بۆت',
  Tigrinya: 'ርኣዪ፡ ናባኺ ይስሕቕ ኣሎ።',
  Amharic: 'ተመልከቺ፣ ይስቃል',
  Hebrew: 'תראי, הוא מחייך אלייך',
  pointedHebrew: 'שָׁלוֹם יֶלֶד',
  Hindi: 'देखो, वह तुम्हें देखकर मुस्कुरा रहा है',
  Tamil: 'பாருங்கள், குழந்தை சிரிக்கிறது',
  Bengali: 'দেখো, সে হাসছে',
  Punjabi: 'ਦੇਖੋ, ਉਹ ਹੱਸ ਰਿਹਾ ਹੈ',
  Thai: 'ดูสิ ลูกยิ้มให้แม่ ปู่ที่น้ำ',
  Armenian: 'Նայիր, նա ժպտում է քեզ',
  Georgian: 'ნახე, როგორ გიღიმის',
  Chinese: '看，他在对你笑。媽媽！',
  Japanese: '見て、笑っているよ',
  Korean: '봐요, 아기가 웃고 있어요',
  Syriac: 'ܫܠܡܐ ܐܡܐ',
  Tamazight: 'ⴰⵣⵓⵍ ⵉⵎⵎⴰ',
  Burmese: 'ကြည့်ပါ၊ ပြုံးနေတယ်',
  Khmer: 'មើល កូនញញឹម'
} as const

/** Signs of several: what shows them has to know them as one. */
export const emojiOfSeveral = [
  ...['❤️', '☺️', '✔️', '1️⃣', '#️⃣', '👍🏽', '👏🏿', '🇳🇱', '🇺🇦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '🏴‍☠️', '❤️‍🔥', '👁️‍🗨️'],
  ...['👨‍👩‍👧', '👩‍👧‍👦', '👩‍❤️‍👨', '👩‍❤️‍💋‍👨', '🧔‍♂️', '🤷🏽‍♀️', '👩🏽‍⚕️', '🧑🏿‍🚀', '👩🏾‍🍼', '🧑🏻‍🤝‍🧑🏿', '⛹🏽‍♀️']
] as const
