import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { setFilter, workbench } from '../../state/workbench.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useLanguage } from './use-language.ts'

const any = 'any'

/** One of the codes that occur, or all. `used`: their references with spaces between, so that alike is equal. */
export const CodeFilter = memo(function CodeFilter({ used }: { readonly used: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const chosen = useStore(workbench, (state) => state.filter.code)
  const codes = codesIn(useStore(app, (state) => state.content))
  const options = useMemo(
    () =>
      used
        .split(' ')
        .filter(Boolean)
        .map((id) => ({ id, label: codes.get(id)?.code.label[language] ?? id }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [used, codes, language]
  )
  return (
    <Choice
      label={t('workbench.moments.code')}
      hideLabel
      value={chosen ?? any}
      options={[{ id: any, label: t('workbench.moments.anyCode') }, ...options]}
      onChange={(code) => setFilter({ code: code === any ? null : code })}
    />
  )
})
