import type { Language } from './language.ts'

/** Short words for things everybody knows: said over a telephone they can't be misheard, and typed they are quick. */
const words: Readonly<Record<Language, string>> = {
  nl: 'appel amandel anker anjer avond bakker ballon bank beek bezem bloem boek boom boot boter brief broer brood brug bus buurt citroen dag dak das deken deur dorp draak druif duif eend egel eiland emmer ezel feest fiets fluit fornuis gans gieter glas goud gras haan hamer hand haven hert hond hoed honing huis idee jas juli kaars kaas kameel kan kast kat kers keuken kikker kist klok knoop koek koffer konijn kraan kroon kussen ladder laken lamp leeuw lente lepel linde maan mand markt melk mier molen mossel muis mus muts nacht nest noot oever oven paard pad pan panda papier peer pinda plant plein pluim poes pop raam regen reus rijst rivier roos sap schaap schelp school slak sleutel sneeuw soep spiegel spin stad steen ster stoel strand taart tafel tak tent thee tijger tuin tulp uil vaas vijver vis vlag vlinder vogel vos vuur wagen walvis water weide wiel wilg wind winter wolk wortel zand zee zilver zomer zon zwaan',
  en: 'acorn almond anchor apple apron autumn badger baker balloon banana barn basket beach bean bear bell bench berry bird blanket boat book bottle bread bridge brook broom bucket button cabin candle carrot castle cat cedar chair cherry circle cloud clover coat cookie cotton crown cup daisy deer desk dolphin door dove dragon drum duck eagle egg elm evening fern field finch fire flag flute forest fox frog garden gate giraffe goat gold goose grape grass hammer harbour hat hazel hedge hill honey horse house island ivory jacket jam july kettle key kitchen kitten koala ladder lake lamp lark leaf lemon lily lion lunch maple market meadow melon milk mill mirror moon morning moss mouse needle nest north nut oak ocean olive onion orange otter oven owl paint panda paper parrot peach pear pebble pencil penguin piano pillow planet plum pond pony poppy potato puppy rabbit rain river robin rocket rose sail salmon school scarf seal shell sheep silver sky snail snow soup sparrow spoon spring squirrel star stone summer sun swan table tiger tower train tree tulip turtle violet wagon walnut water whale wheat willow window winter wood yarn zebra'
}

/** Seven out of more than a hundred and fifty: over 2⁵⁰ ways, each of which costs a million rounds to try. */
const count = 7

/** A passphrase of random words; `random` gives numbers from 0 up to 1. */
export function spokenPassphrase(language: Language, random: () => number): string {
  const known = words[language].split(' ')
  return Array.from({ length: count }, () => known[Math.floor(random() * known.length)] ?? '').join(' ')
}
