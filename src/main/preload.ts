import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** All that the page gets: named functions on three fixed channels; what may pass is decided in main. */
contextBridge.exposeInMainWorld('weerklank', {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),

  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    const hear = (_event: unknown, happened: string, payload: unknown): void => {
      if (happened === name) listener(payload)
    }
    ipcRenderer.on('event', hear)
    return () => void ipcRenderer.off('event', hear)
  },

  pathToken: async (file: File): Promise<string> => {
    const token: unknown = await ipcRenderer.invoke('path-token', webUtils.getPathForFile(file))
    return typeof token === 'string' ? token : ''
  }
})
