/** English texts in which “it” is a thing, and which. */
export const aboutAThing: Readonly<Record<string, string>> = {
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/leert-en-ontdekt/reflect': 'playing',
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/doet-zelf/parentLabel': 'the task',
  '/codebooks/basisvertrouwen-kenmerken/groups/ouder-vertrouwen/codes/aanvaardt-hulp/reflect':
    'to ask for help',
  '/codebooks/basisvertrouwen-kenmerken/groups/ouder-vertrouwen/codes/ouder-eigen-grens/reflect':
    'to name a limit',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/toevertrouwen-kind/codes/voorkeur-ouder/reflect':
    'to see this',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/toevertrouwen-kind/codes/uitstel-lichaam/reflect': 'waiting',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/vermijdt-oogcontact/reflect': 'looking',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/valkuilen-ouder/codes/minder-plezier/parentLabel':
    'the moment',
  '/codebooks/innerlijke-veiligheid-vijf-stappen/groups/tekens-alarm/codes/rust-valt-weg/reflect': 'time',
  '/codebooks/innerlijke-veiligheid-vijf-stappen/groups/stap-4-verbinden/codes/gezien-en-erbij/definition':
    'that it was noticed',
  '/codebooks/innerlijke-veiligheid-vijf-stappen/groups/stap-5-meenemen/codes/blijft-staan-onder-druk/label':
    'the moment',
  '/codebooks/vertrouwen-in-relatie/groups/open-communicatie/codes/houdt-achter/definition': 'the subject',
  '/codebooks/vertrouwen-in-relatie/groups/open-communicatie/codes/houdt-achter/reflect': 'to say this',
  '/codebooks/vertrouwen-in-relatie/groups/betrouwbaarheid/codes/neemt-verantwoordelijkheid/reflect':
    'to say this',
  '/codebooks/vertrouwen-in-relatie/groups/betrouwbaarheid/codes/afspraak-niet-gehouden/parentLabel':
    'what happened',
  '/codebooks/vertrouwen-in-relatie/groups/herstel/codes/erkent-pijn/definition': 'what happened',
  '/codebooks/vertrouwen-in-relatie/groups/herstel/codes/erkent-pijn/parentLabel': 'what happened',
  '/codebooks/vertrouwen-in-relatie/groups/bouwen/title': 'the trust',
  '/codebooks/vertrouwen-in-relatie/groups/bouwen/codes/koestert-moment/definition': 'the moment',
  '/codebooks/basic-trust/groups/zes-vragen/codes/vertrouwt-zichzelf/reflect':
    'the task, in the child’s words',
  '/codebooks/basic-trust/groups/zes-vragen/codes/vertrouwt-zichzelf/parentLabel':
    'the task, in the child’s words',
  '/codebooks/basic-trust/groups/verminderd-vertrouwen/codes/doet-alles-alleen/parentLabel': 'the task',
  '/codebooks/basic-trust/groups/ouder-stress-verleden/codes/opvoedstress/parentLabel': 'the moment',
  '/codebooks/basic-trust/groups/ouder-stress-verleden/codes/passende-opvatting/parentLabel': 'the behaviour',
  '/reflectionSets/gesprek-vijf-rondes/questions/r4-raakt/text': 'to see this',
  '/reflectionSets/zinnen-weinig-vertrouwen/tail': 'the situation',
  '/reflectionSets/zinnen-weinig-vertrouwen/questions/z-alleen/text': 'the task, in the child’s words',
  '/reflectionSets/zinnen-weinig-vertrouwen/questions/z-controle/text': 'what comes, in the child’s words'
}

/** Dutch texts in which “zijn” is a verb. */
export const zijnIsAVerb: readonly string[] = [
  '/codebooks/starter-vier-tags/groups/kern/codes/afstemming/definition',
  '/codebooks/starter-vier-tags/groups/kern/codes/klampen/reflect',
  '/codebooks/starter-vier-tags/groups/kern/codes/klampen/parentLabel',
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/uit-zich/label',
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/mag-er-zijn/reflect',
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/ontspannen/definition',
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/merkt-lichaam-op/definition',
  '/codebooks/basisvertrouwen-kenmerken/groups/kind-vertrouwen/codes/gevoel-komt-en-zakt/label',
  '/codebooks/basisvertrouwen-kenmerken/groups/samen/codes/hechte-relatie/definition',
  '/codebooks/bouwsteen-2-toevertrouwen/formulation/bereidheid-ouder/prompt',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/ouder-nabij/codes/leeft-zich-in/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/ouder-nabij/codes/geniet-van-kind/definition',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/ouder-nabij/codes/groeiend-vertrouwen-ouder/definition',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/houdt-controle/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/klampt/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/klampt/parentLabel',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/laat-niet-los/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/signaal-onduidelijk/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/houdt-band-tegen/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/valkuilen-ouder/codes/moeite-beschikbaar/label',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/valkuilen-ouder/codes/moeite-beschikbaar/definition',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/valkuilen-ouder/codes/moeite-beschikbaar/reflect',
  '/codebooks/bouwsteen-2-toevertrouwen/groups/valkuilen-ouder/codes/moeite-gevend/label',
  '/codebooks/innerlijke-veiligheid-vijf-stappen/intro',
  '/codebooks/innerlijke-veiligheid-vijf-stappen/groups/tekens-veilig/codes/schouders-kaak-los/definition',
  '/codebooks/vertrouwen-in-relatie/groups/open-communicatie/codes/respecteert-standpunt/parentLabel',
  '/codebooks/vertrouwen-in-relatie/groups/bouwen/codes/viert-succes/definition',
  '/codebooks/vertrouwen-in-relatie/groups/bouwen/codes/viert-succes/parentLabel',
  '/codebooks/basic-trust/intro',
  '/codebooks/basic-trust/groups/verwarrend/codes/trekt-zich-terug/reflect',
  '/reflectionSets/starter-vermijding/questions/v4/text',
  '/reflectionSets/starter-klampen/questions/k1/text',
  '/goalTemplates/k-basisvertrouwen/parentText',
  '/goalTemplates/o-verwarrend-gedrag/title',
  '/reportTemplates/sessieverslag/sections/veiligheid/hint',
  '/reportTemplates/ouderbrief/sections/beeld/hint',
  '/consentScopes/terugkijken-gezin/label'
]

/** Dutch texts in which a child speaks, or somebody speaks to a child. */
export const spokenToSomeoneClose: readonly string[] = [
  '/codebooks/bouwsteen-2-toevertrouwen/groups/wantrouwen-kind/codes/geen-onderscheid/reflect',
  '/codebooks/innerlijke-veiligheid-vijf-stappen/groups/stap-4-verbinden/codes/gezien-en-erbij/reflect',
  '/codebooks/basic-trust/groups/zes-vragen/codes/gezien-en-gehoord/parentLabel',
  '/codebooks/basic-trust/groups/zes-vragen/codes/niet-verlaten/parentLabel',
  '/codebooks/basic-trust/groups/zes-vragen/codes/er-zijn-en-blijven/parentLabel',
  '/codebooks/basic-trust/groups/zes-vragen/codes/woord-en-daad/parentLabel',
  '/reflectionSets/vragen-basisvertrouwen/questions/er-zijn/text',
  '/reflectionSets/vragen-basisvertrouwen/questions/woord-daad/text',
  '/reflectionSets/zinnen-weinig-vertrouwen/questions/z-geen-zin/text',
  '/reflectionSets/zinnen-weinig-vertrouwen/questions/z-hard-werken/text',
  '/reflectionSets/zinnen-weinig-vertrouwen/questions/z-niks-alleen/text',
  '/reflectionSets/zinnen-weinig-vertrouwen/questions/z-aanpassen/text',
  '/goalTemplates/k-basisvertrouwen/parentText'
]
