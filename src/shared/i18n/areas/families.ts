import { area } from '../area.ts'

/** The list of families and a family's own page. */
export const families = area({
  nl: {
    title: 'Gezinnen',
    add: 'Gezin toevoegen',
    search: 'Zoek in gezinnen en sessies',
    clearSearch: 'Zoekwoorden wissen',
    none: {
      title: 'Nog geen gezinnen',
      text: 'Voeg een gezin toe om met een opname te beginnen. Of kijk eerst rond met het voorbeeld: getekende figuren, geen echte mensen.'
    },
    sample: {
      open: 'Voorbeeld openen',
      making: 'Het voorbeeld wordt klaargezet',
      explain: 'Dit duurt ongeveer een minuut. U kunt intussen gewoon verder werken.'
    },
    nothingFound: {
      title: 'Niets gevonden',
      text: 'Geen gezin past bij “{{query}}”. Gezocht is in pseudoniemen, betrokkenen, notities en sessies.'
    },
    unreadable_one:
      '{{count}} regel van dit gezin kon niet worden gelezen; de rest staat er. Er is niets gewist. Vraag hulp.',
    unreadable_other:
      '{{count}} regels van dit gezin konden niet worden gelezen; de rest staat er. Er is niets gewist. Vraag hulp.',
    found_one: '{{count}} gezin',
    found_other: '{{count}} gezinnen',
    sessions_one: '{{count}} sessie',
    sessions_other: '{{count}} sessies',
    sessions_zero: 'Nog geen sessies',
    recordings_one: '{{count}} opname',
    recordings_other: '{{count}} opnamen',
    recordings_zero: 'geen opname',
    moments_one: '{{count}} moment',
    moments_other: '{{count}} momenten',
    lastSession: 'Laatste sessie {{date}}',
    locked: {
      title: 'Toestemming ingetrokken: wis of bewaar met reden',
      here_one: '{{count}} opname staat op slot: wissen of bewaren met reden',
      here_other: '{{count}} opnamen staan op slot: wissen of bewaren met reden',
      one: '{{family}}, sessie {{number}}: {{name}}',
      open: 'Naar de opname',
      openLabel: 'Naar de opname {{name}} van {{family}}'
    },
    consentComplete: 'Toestemming compleet',
    consentMissing: 'Toestemming ontbreekt',
    create: {
      title: 'Gezin toevoegen',
      label: 'Pseudoniem',
      hint: 'Een verzonnen naam is genoeg. Zo komt de echte naam niet op het scherm of in een bestandsnaam.',
      suggest: 'Bijvoorbeeld:',
      suggestions:
        'Merel|Linde|Beuk|Eik|Vlinder|Kastanje|Zwaluw|Wilg|Anker|Maan|Lijster|Duin|Klaver|Berk|Ster|Rivier',
      missing: 'Geef het gezin een pseudoniem.',
      taken: 'Er is al een gezin met dit pseudoniem.',
      make: 'Toevoegen'
    },
    rename: { title: 'Pseudoniem wijzigen', open: 'Pseudoniem wijzigen' },
    gone: {
      title: 'Dit gezin is niet te openen',
      text: 'Misschien is het intussen verwijderd. Ga terug naar de lijst en kies opnieuw.',
      back: 'Naar de gezinnen'
    },
    ready: {
      title: 'Voor u een opname kunt toevoegen',
      child: 'Voeg het kind toe bij Betrokkenen.',
      consent: 'Leg voor {{names}} toestemming vast voor opnemen en terugkijken.',
      addChild: 'Kind toevoegen',
      record: 'Toestemming vastleggen',
      complete: 'Alles is in orde: u kunt opnamen toevoegen.'
    },
    people: {
      title: 'Betrokkenen',
      none: 'Nog niemand. Voeg het kind toe en iedereen die in beeld of te horen is.',
      add: 'Iemand toevoegen',
      addTitle: 'Iemand toevoegen',
      editTitle: '{{label}} wijzigen',
      role: 'Rol',
      label: 'Naam op het scherm',
      labelHint: 'Dit staat op schermen en in verslagen, zoals “moeder” of “M.”.',
      name: 'Echte naam (niet verplicht)',
      nameHint: 'Alleen zichtbaar op deze pagina.',
      callName: 'Roepnaam voor vragen aan de ouder (niet verplicht)',
      callNameHint:
        'Zo staat het kind in vragen en woorden voor ouders, zoals “Noor”. Leeg: “uw kind”. Een film of kopie noemt deze naam niet vanzelf.',
      birthYear: 'Geboortejaar (niet verplicht)',
      born: 'geboren in {{year}}',
      wrongYear: 'Vul een jaartal in, zoals 2021.',
      missing: 'Vul in hoe deze persoon op het scherm heet.',
      edit: '{{label}} wijzigen',
      remove: '{{label}} verwijderen',
      removeTitle: '{{label}} verwijderen?',
      removeText:
        'Is er al toestemming vastgelegd, of kan deze persoon op een opname staan? Dan blijft alles wat daarover is vastgelegd gelden, en staat hier voortaan “niet meer in dit gezin”. Anders verdwijnt deze persoon uit de lijst.',
      removeConfirm: 'Uit het gezin halen',
      gone: 'niet meer in dit gezin',
      goneShort: '(niet meer in dit gezin)',
      back: 'Terugzetten',
      backLabel: '{{label}} terugzetten in dit gezin'
    },
    consent: {
      title: 'Toestemming',
      none: 'Voeg eerst de betrokkenen toe. Daarna legt u per persoon vast waarvoor toestemming is gegeven.',
      record: 'Toestemming vastleggen',
      scope: 'Waarvoor',
      required: 'verplicht',
      table: 'Toestemming per persoon en doel',
      state: { none: 'Niet gegeven', given: 'Gegeven', withdrawn: 'Ingetrokken', coming: 'Gaat later in' },
      cell: '{{person}}, {{scope}}: {{state}}',
      people: 'Voor wie',
      scopes: 'Waarvoor',
      givenBy: 'Gegeven door',
      givenByFor: 'Gegeven door, voor {{label}}',
      givenByMissing: 'Vul in wie de toestemming gaf.',
      givenOn: 'Datum',
      hint: 'Tot 12 jaar geven alle ouders (of voogden) met gezag toestemming; van 12 tot 16 jaar ook het kind zelf; vanaf 16 jaar alleen de jongere.',
      noneChosen: 'Kies minstens één persoon en één doel.',
      and: '{{first}} en {{last}}',
      details: {
        given: 'Gegeven door {{who}} op {{date}}.',
        coming: 'Gegeven door {{who}}, geldig vanaf {{date}}.',
        withdrawn: 'Gegeven door {{who}} op {{given}}, ingetrokken op {{date}}.',
        withdrawOn: 'Ingetrokken op',
        withdraw: 'Intrekken',
        withdrawText:
          'Vanaf die dag zijn de opnamen met {{name}} op slot. U kiest daarna: wissen of bewaren met reden. Tot dit weer is vastgelegd, kan er niets nieuws bij.',
        withdrawOther:
          'Vanaf die dag gaat er op deze manier niets meer naar buiten. Wat nog in de maak was, stopt.',
        correct: 'Verbeteren',
        correctText: 'Voor een tikfout. Wat er eerst stond, blijft in het logboek.',
        again: 'Opnieuw vastleggen'
      }
    },
    plan: {
      title: 'Hulpvraag en doelen',
      request: 'Hulpvraag, in de woorden van de ouder',
      requestPlaceholder: 'Wat zou de ouder graag anders zien?',
      goals: 'Doelen',
      goalLabel: 'Doel {{number}}',
      noGoals: 'Nog geen doelen.',
      addGoal: 'Doel toevoegen',
      removeGoal: 'Doel {{number}} verwijderen',
      fromTemplates: 'Kiezen uit voorbeelden',
      templatesTitle: 'Doelen om uit te kiezen',
      templatesText: 'U kunt de tekst daarna aanpassen aan dit gezin.',
      forChild: 'Voor het kind',
      forParent: 'Voor de ouder',
      choose_zero: 'Doelen toevoegen',
      choose_one: '{{count}} doel toevoegen',
      choose_other: '{{count}} doelen toevoegen',
      notes: 'Eigen notities',
      notesHint: 'Alleen voor u; komt in geen verslag.'
    },
    session: {
      title: 'Sessies',
      none: 'Nog geen sessies. Een sessie is één keer filmen en samen terugkijken.',
      new: 'Nieuwe sessie',
      cycle: 'Cyclus {{number}}',
      progress: '{{count}} van {{total}} sessies',
      number: 'Sessie {{number}}',
      ended: 'afgesloten op {{date}}',
      started: 'sinds {{date}}',
      date: 'Datum',
      place: 'Plaats',
      situation: 'Situatie',
      make: 'Sessie maken',
      places: 'Thuis|Praktijk|School|Pleeggezin',
      situations:
        'Vrij spel|Samen spelen met een opdracht|Maaltijd|Verzorging|Grens stellen of opruimen|Afscheid en weerzien|Gefilmd terugkijkgesprek'
    }
  },
  en: {
    title: 'Families',
    add: 'Add a family',
    search: 'Search families and sessions',
    clearSearch: 'Clear the search',
    none: {
      title: 'No families yet',
      text: 'Add a family to start with a recording. Or look around first with the sample case: drawn figures, no real people.'
    },
    sample: {
      open: 'Open the sample case',
      making: 'The sample case is being set up',
      explain: 'This takes about a minute. You can go on working meanwhile.'
    },
    nothingFound: {
      title: 'Nothing found',
      text: 'No family matches “{{query}}”. Pseudonyms, people, notes and sessions were searched.'
    },
    unreadable_one:
      '{{count}} line of this family could not be read; the rest is here. Nothing was erased. Ask for help.',
    unreadable_other:
      '{{count}} lines of this family could not be read; the rest is here. Nothing was erased. Ask for help.',
    found_one: '{{count}} family',
    found_other: '{{count}} families',
    sessions_one: '{{count}} session',
    sessions_other: '{{count}} sessions',
    sessions_zero: 'No sessions yet',
    recordings_one: '{{count}} recording',
    recordings_other: '{{count}} recordings',
    recordings_zero: 'no recording',
    moments_one: '{{count}} moment',
    moments_other: '{{count}} moments',
    lastSession: 'Last session {{date}}',
    locked: {
      title: 'Consent withdrawn: erase, or keep with a reason',
      here_one: '{{count}} recording is on lock: erase, or keep with a reason',
      here_other: '{{count}} recordings are on lock: erase, or keep with a reason',
      one: '{{family}}, session {{number}}: {{name}}',
      open: 'To the recording',
      openLabel: 'To the recording {{name}} of {{family}}'
    },
    consentComplete: 'Consent complete',
    consentMissing: 'Consent missing',
    create: {
      title: 'Add a family',
      label: 'Pseudonym',
      hint: 'A made-up name is enough. That keeps the real name off the screen and out of file names.',
      suggest: 'For example:',
      suggestions:
        'Robin|Linden|Beech|Oak|Butterfly|Chestnut|Swallow|Willow|Anchor|Moon|Thrush|Dune|Clover|Birch|Star|River',
      missing: 'Give the family a pseudonym.',
      taken: 'There is already a family with this pseudonym.',
      make: 'Add'
    },
    rename: { title: 'Change the pseudonym', open: 'Change the pseudonym' },
    gone: {
      title: 'This family can’t be opened',
      text: 'It may have been removed meanwhile. Go back to the list and choose again.',
      back: 'To the families'
    },
    ready: {
      title: 'Before you can add a recording',
      child: 'Add the child under People.',
      consent: 'For {{names}}, record consent to recording and reviewing.',
      addChild: 'Add the child',
      record: 'Record consent',
      complete: 'All is in order: you can add recordings.'
    },
    people: {
      title: 'People',
      none: 'Nobody yet. Add the child and everyone who can be seen or heard.',
      add: 'Add someone',
      addTitle: 'Add someone',
      editTitle: 'Change {{label}}',
      role: 'Role',
      label: 'Name on the screen',
      labelHint: 'Shown on screens and in reports, such as “mother” or “M.”.',
      name: 'Real name (optional)',
      nameHint: 'Only visible on this page.',
      callName: 'First name for questions to the parent (optional)',
      callNameHint:
        'How the child is called in questions and words for parents, such as “Noor”. Empty: “your child”. A film or copy never gives this name by itself.',
      birthYear: 'Year of birth (optional)',
      born: 'born in {{year}}',
      wrongYear: 'Fill in a year, such as 2021.',
      missing: 'Fill in what this person is called on the screen.',
      edit: 'Change {{label}}',
      remove: 'Remove {{label}}',
      removeTitle: 'Remove {{label}}?',
      removeText:
        'Has consent been recorded already, or can this person be in a recording? Then all that was recorded about that goes on counting, and the list says “no longer in this family”. Otherwise this person leaves the list.',
      removeConfirm: 'Take out of the family',
      gone: 'no longer in this family',
      goneShort: '(no longer in this family)',
      back: 'Put back',
      backLabel: 'Put {{label}} back in this family'
    },
    consent: {
      title: 'Consent',
      none: 'Add the people first. Then record for each person what consent was given for.',
      record: 'Record consent',
      scope: 'What for',
      required: 'required',
      table: 'Consent by person and purpose',
      state: { none: 'Not given', given: 'Given', withdrawn: 'Withdrawn', coming: 'Starts later' },
      cell: '{{person}}, {{scope}}: {{state}}',
      people: 'For whom',
      scopes: 'What for',
      givenBy: 'Given by',
      givenByFor: 'Given by, for {{label}}',
      givenByMissing: 'Fill in who gave the consent.',
      givenOn: 'Date',
      hint: 'Under 12 all parents (or guardians) with custody consent; from 12 to 16 the child as well; from 16 the young person alone.',
      noneChosen: 'Choose at least one person and one purpose.',
      and: '{{first}} and {{last}}',
      details: {
        given: 'Given by {{who}} on {{date}}.',
        coming: 'Given by {{who}}, valid from {{date}}.',
        withdrawn: 'Given by {{who}} on {{given}}, withdrawn on {{date}}.',
        withdrawOn: 'Withdrawn on',
        withdraw: 'Withdraw',
        withdrawText:
          'From that day the recordings with {{name}} are on lock. You then choose: erase, or keep with a reason. Until this is recorded again, nothing new can be added.',
        withdrawOther: 'From that day nothing leaves in this way any more. What was still being made stops.',
        correct: 'Correct',
        correctText: 'For a slip of the pen. What was there first stays in the logbook.',
        again: 'Record again'
      }
    },
    plan: {
      title: 'Request for help and goals',
      request: 'Request for help, in the parent’s words',
      requestPlaceholder: 'What would the parent like to see change?',
      goals: 'Goals',
      goalLabel: 'Goal {{number}}',
      noGoals: 'No goals yet.',
      addGoal: 'Add a goal',
      removeGoal: 'Remove goal {{number}}',
      fromTemplates: 'Choose from examples',
      templatesTitle: 'Goals to choose from',
      templatesText: 'You can adapt the text to this family afterwards.',
      forChild: 'For the child',
      forParent: 'For the parent',
      choose_zero: 'Add goals',
      choose_one: 'Add {{count}} goal',
      choose_other: 'Add {{count}} goals',
      notes: 'Own notes',
      notesHint: 'Only for you; never in a report.'
    },
    session: {
      title: 'Sessions',
      none: 'No sessions yet. A session is filming once and looking back together.',
      new: 'New session',
      cycle: 'Cycle {{number}}',
      progress: '{{count}} of {{total}} sessions',
      number: 'Session {{number}}',
      ended: 'ended on {{date}}',
      started: 'since {{date}}',
      date: 'Date',
      place: 'Place',
      situation: 'Situation',
      make: 'Make the session',
      places: 'Home|Practice|School|Foster family',
      situations:
        'Free play|Playing together with a task|Meal|Care|Setting a limit or clearing up|Parting and reunion|Filmed review talk'
    }
  }
})
