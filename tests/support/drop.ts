import type { Page } from 'playwright-core'

/** Drops files from the disk on the element; they keep their paths, as under a real mouse. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `window.droppedFiles = Object.assign(document.createElement('input'), { type: 'file', multiple: true })`
  })
  await cdp.send('DOM.setFileInputFiles', { files: [...paths], objectId: result.objectId ?? '' })
  await page.locator(selector).evaluate((target) => {
    const scope = window as unknown as { droppedFiles?: HTMLInputElement }
    const dataTransfer = new DataTransfer()
    for (const file of scope.droppedFiles?.files ?? []) dataTransfer.items.add(file)
    delete scope.droppedFiles
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
  })
  await cdp.detach()
}
