import { Fragment } from 'react'
import { readBlocks, type TextBlock } from '../../../shared/domain/text-blocks.ts'
import styles from './paper.module.css'

/** A section's plain text as the report sets it. */
export function Blocks({ text }: { readonly text: string }) {
  return readBlocks(text).map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { readonly block: TextBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
    case 'fields':
      return (
        <dl>
          {block.fields.map(({ label, value }, index) => (
            <div key={index} data-blank={value === ''}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'moments':
      return (
        <ul className={styles['moments']}>
          {block.moments.map(({ time, text }, index) => (
            <li key={index}>
              <span className={styles['time']}>{time}</span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <blockquote>
          <p>{block.text}</p>
        </blockquote>
      )
    case 'heading':
      return <h4>{block.text}</h4>
  }
}
