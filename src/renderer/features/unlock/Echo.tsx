import styles from './unlock.module.css'

const rings = [34, 62, 92, 124, 158, 194, 232] as const

/** Two circles, a large and a small one, whose rings meet: the picture of the program's name. */
export function Echo() {
  return (
    <svg
      className={styles['echo']}
      viewBox="0 0 480 480"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {rings.map((r, at) => (
        <circle key={r} className={styles['ring']} cx="168" cy="182" r={r} opacity={0.75 - at * 0.1} />
      ))}
      {rings.map((r, at) => (
        <circle
          key={r}
          className={styles['ringWarm']}
          cx="322"
          cy="262"
          r={r * 0.66}
          opacity={0.75 - at * 0.1}
        />
      ))}
      <circle className={styles['core']} cx="168" cy="182" r="17" />
      <circle className={styles['coreWarm']} cx="322" cy="262" r="11" />
    </svg>
  )
}
