import { area } from '../area.ts'

/** The timeline, and what can be done there with one moment or many. */
export const timeline = area({
  nl: {
    help: 'Pijltjes omhoog en omlaag kiezen een moment, met Shift meer; Alt en pijltjes verschuiven het. De menutoets toont wat er nog kan.',
    lanesBy: {
      title: 'Indeling van de tijdlijn',
      group: 'Per groep',
      subject: 'Per persoon',
      code: 'Per code'
    },
    menu_one: 'Wat u met dit moment kunt doen',
    menu_other: 'Wat u met deze {{count}} momenten kunt doen',
    edit: {
      retag: 'Andere code geven',
      split: 'Splitsen bij het beeld van nu',
      merge: 'Samenvoegen',
      copy: 'Kopiëren',
      cut: 'Knippen',
      paste: 'Plakken bij het beeld van nu',
      duplicate: 'Dupliceren',
      star: 'Ster aan of uit',
      'to-reel': 'In de compilatie zetten',
      remove: 'Verwijderen'
    },
    retag: {
      title_one: 'Andere code voor dit moment',
      title_other: 'Andere code voor {{count}} momenten',
      search: 'Naam of toets van een code',
      codes: 'Codes',
      none: 'Geen code die hierbij past.'
    },
    several: {
      title_one: '{{count}} moment gekozen',
      title_other: '{{count}} momenten gekozen',
      maybe: 'Misschien',
      subject: 'Over wie',
      mixed: 'Verschillend'
    },
    did: {
      nothing: 'Er is niets veranderd.',
      split_one: '{{count}} moment gesplitst',
      split_other: '{{count}} momenten gesplitst',
      merged_one: '{{count}} moment samengevoegd',
      merged_other: '{{count}} momenten samengevoegd',
      starred_one: 'Ster van {{count}} moment gewijzigd',
      starred_other: 'Ster van {{count}} momenten gewijzigd',
      maybe_one: '“Misschien” bij {{count}} moment gewijzigd',
      maybe_other: '“Misschien” bij {{count}} momenten gewijzigd',
      copied_one: '{{count}} moment gekopieerd',
      copied_other: '{{count}} momenten gekopieerd',
      pasted_one: '{{count}} moment geplakt',
      pasted_other: '{{count}} momenten geplakt',
      duplicated_one: '{{count}} moment gedupliceerd',
      duplicated_other: '{{count}} momenten gedupliceerd',
      removed_one: '{{count}} moment verwijderd',
      removed_other: '{{count}} momenten verwijderd',
      retagged_one: '{{count}} moment een andere code gegeven',
      retagged_other: '{{count}} momenten een andere code gegeven',
      inReel_one: '{{count}} moment in de compilatie gezet',
      inReel_other: '{{count}} momenten in de compilatie gezet',
      chosen_one: '{{count}} moment gekozen',
      chosen_other: '{{count}} momenten gekozen',
      moved_one: '{{count}} moment verplaatst',
      moved_other: '{{count}} momenten verplaatst',
      frames_one: '{{count}} beeld',
      frames_other: '{{count}} beelden',
      whole: {
        earlier_one: '{{count}} moment verplaatst, {{frames}} eerder',
        earlier_other: '{{count}} momenten verplaatst, {{frames}} eerder',
        later_one: '{{count}} moment verplaatst, {{frames}} later',
        later_other: '{{count}} momenten verplaatst, {{frames}} later'
      },
      start: {
        earlier_one: 'Begin van {{count}} moment {{frames}} eerder',
        earlier_other: 'Begin van {{count}} momenten {{frames}} eerder',
        later_one: 'Begin van {{count}} moment {{frames}} later',
        later_other: 'Begin van {{count}} momenten {{frames}} later'
      },
      end: {
        earlier_one: 'Einde van {{count}} moment {{frames}} eerder',
        earlier_other: 'Einde van {{count}} momenten {{frames}} eerder',
        later_one: 'Einde van {{count}} moment {{frames}} later',
        later_other: 'Einde van {{count}} momenten {{frames}} later'
      }
    },
    overview: {
      title: 'Overzicht van de hele opname',
      window: 'Getoond deel',
      start: 'Begin van het getoonde deel',
      end: 'Einde van het getoonde deel',
      shown: '{{from}} tot {{to}}'
    }
  },
  en: {
    help: 'Up and down arrows choose a moment, with Shift more of them; Alt and arrows move it. The menu key shows what else can be done.',
    lanesBy: {
      title: 'Arrangement of the timeline',
      group: 'By group',
      subject: 'By person',
      code: 'By code'
    },
    menu_one: 'What you can do with this moment',
    menu_other: 'What you can do with these {{count}} moments',
    edit: {
      retag: 'Give another code',
      split: 'Split at the frame shown now',
      merge: 'Merge',
      copy: 'Copy',
      cut: 'Cut',
      paste: 'Paste at the frame shown now',
      duplicate: 'Duplicate',
      star: 'Star on or off',
      'to-reel': 'Put in the reel',
      remove: 'Remove'
    },
    retag: {
      title_one: 'Another code for this moment',
      title_other: 'Another code for {{count}} moments',
      search: 'Name or key of a code',
      codes: 'Codes',
      none: 'No code fits this.'
    },
    several: {
      title_one: '{{count}} moment chosen',
      title_other: '{{count}} moments chosen',
      maybe: 'Maybe',
      subject: 'About whom',
      mixed: 'Differs'
    },
    did: {
      nothing: 'Nothing has changed.',
      split_one: '{{count}} moment split',
      split_other: '{{count}} moments split',
      merged_one: '{{count}} moment merged',
      merged_other: '{{count}} moments merged',
      starred_one: 'Star of {{count}} moment changed',
      starred_other: 'Star of {{count}} moments changed',
      maybe_one: '“Maybe” of {{count}} moment changed',
      maybe_other: '“Maybe” of {{count}} moments changed',
      copied_one: '{{count}} moment copied',
      copied_other: '{{count}} moments copied',
      pasted_one: '{{count}} moment pasted',
      pasted_other: '{{count}} moments pasted',
      duplicated_one: '{{count}} moment duplicated',
      duplicated_other: '{{count}} moments duplicated',
      removed_one: '{{count}} moment removed',
      removed_other: '{{count}} moments removed',
      retagged_one: '{{count}} moment given another code',
      retagged_other: '{{count}} moments given another code',
      inReel_one: '{{count}} moment put in the reel',
      inReel_other: '{{count}} moments put in the reel',
      chosen_one: '{{count}} moment chosen',
      chosen_other: '{{count}} moments chosen',
      moved_one: '{{count}} moment moved',
      moved_other: '{{count}} moments moved',
      frames_one: '{{count}} frame',
      frames_other: '{{count}} frames',
      whole: {
        earlier_one: '{{count}} moment moved {{frames}} earlier',
        earlier_other: '{{count}} moments moved {{frames}} earlier',
        later_one: '{{count}} moment moved {{frames}} later',
        later_other: '{{count}} moments moved {{frames}} later'
      },
      start: {
        earlier_one: 'Start of {{count}} moment {{frames}} earlier',
        earlier_other: 'Start of {{count}} moments {{frames}} earlier',
        later_one: 'Start of {{count}} moment {{frames}} later',
        later_other: 'Start of {{count}} moments {{frames}} later'
      },
      end: {
        earlier_one: 'End of {{count}} moment {{frames}} earlier',
        earlier_other: 'End of {{count}} moments {{frames}} earlier',
        later_one: 'End of {{count}} moment {{frames}} later',
        later_other: 'End of {{count}} moments {{frames}} later'
      }
    },
    overview: {
      title: 'Overview of the whole recording',
      window: 'Part shown',
      start: 'Start of the part shown',
      end: 'End of the part shown',
      shown: '{{from}} to {{to}}'
    }
  }
})
