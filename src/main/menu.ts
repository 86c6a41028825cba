import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '../shared/contract.ts'
import type { Language } from '../shared/domain/language.ts'
import { menuTexts } from './texts.ts'

type Command = EventPayload<'menu.command'>['command']

/** Every command's item has the command as its id. */
export function setApplicationMenu(language: Language, onCommand: (command: Command) => void): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(template(language, onCommand, process.platform === 'darwin'))
  )
}

function template(
  language: Language,
  onCommand: (command: Command) => void,
  mac: boolean
): MenuItemConstructorOptions[] {
  const text = menuTexts[language]
  const item = (id: Command, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => onCommand(id),
    ...(accelerator !== undefined && { accelerator })
  })
  const choice = (id: Command, label: string, checked: boolean): MenuItemConstructorOptions => ({
    ...item(id, label),
    type: 'radio',
    checked
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const settings = item('settings', text.settings, 'CmdOrCtrl+,')
  const about = item('about', text.about)
  const quit: MenuItemConstructorOptions = { role: 'quit', label: text.quit, accelerator: 'CmdOrCtrl+Q' }

  return [
    ...(mac
      ? [
          {
            label: 'Weerklank',
            submenu: [about, line, settings, line, { role: 'hide' as const, label: text.hide }, line, quit]
          }
        ]
      : []),
    {
      label: text.file,
      submenu: [
        item('families', text.families, 'CmdOrCtrl+Shift+G'),
        item('lock', text.lock, 'CmdOrCtrl+L'),
        ...(mac ? [] : [line, settings, line, quit])
      ]
    },
    {
      label: text.edit,
      submenu: [
        // Shown, not taken: in a text field the same keys undo typing, so the page decides.
        { ...item('undo', text.undo, 'CmdOrCtrl+Z'), registerAccelerator: false },
        { ...item('redo', text.redo, 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
        line,
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll }
      ]
    },
    {
      label: text.view,
      submenu: [
        {
          label: text.language,
          submenu: [
            choice('language-nl', text.dutch, language === 'nl'),
            choice('language-en', text.english, language === 'en')
          ]
        },
        line,
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'resetZoom', label: text.actualSize },
        line,
        { role: 'togglefullscreen', label: text.fullScreen }
      ]
    },
    {
      label: text.help,
      role: 'help',
      submenu: [item('keyboard', text.keyboard, 'F1'), ...(mac ? [] : [about])]
    }
  ]
}
