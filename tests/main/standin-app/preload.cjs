const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  onTick: (listener) => ipcRenderer.on('tick', (_event, n) => listener(n)),
  echoPath: (file) => ipcRenderer.invoke('echo', webUtils.getPathForFile(file))
})
