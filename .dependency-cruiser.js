const from = (path, pathNot) => (pathNot ? { path, pathNot } : { path })

/** The layers of the README's picture. The compiler holds the coarse ones too (per-folder lib and types). */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared knows TypeScript and zod, nothing else',
      severity: 'error',
      from: from('^src/shared'),
      to: { pathNot: '^(src/shared|node_modules/zod)' }
    },
    {
      name: 'services-without-electron',
      severity: 'error',
      from: from('^src/main/(services|handlers|dispatch)'),
      to: { path: '(^|/)electron(/|$)' }
    },
    {
      name: 'services-know-no-handlers',
      severity: 'error',
      from: from('^src/main/services'),
      to: { path: '^src/main/(?!services)' }
    },
    {
      name: 'renderer-and-main-apart',
      severity: 'error',
      from: from('^src/renderer'),
      to: { path: '^src/main' }
    },
    {
      name: 'main-and-renderer-apart',
      severity: 'error',
      from: from('^src/main'),
      to: { path: '^src/renderer' }
    },
    {
      name: 'features-meet-in-state-and-ui',
      severity: 'error',
      from: from('^src/renderer/features/([^/]+)/'),
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' }
    },
    {
      name: 'ui-has-no-domain',
      severity: 'error',
      comment: 'the geometry and the times of pictures have no words of the domain',
      from: from('^src/renderer/ui'),
      to: {
        path: '^src/(renderer/(features|state)|shared/domain)',
        pathNot: '^src/shared/domain/picture-(box|span|view)\\.ts$'
      }
    },
    {
      name: 'state-without-react',
      severity: 'error',
      from: from('^src/renderer/state'),
      to: { path: 'node_modules/react' }
    },
    {
      name: 'one-file-spawns-ffmpeg',
      severity: 'error',
      from: from('^src', '^src/main/services/media/ffmpeg.ts$'),
      to: { path: 'node_modules/fluent-ffmpeg' }
    }
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] }
  }
}
