// The page of a parent's copy: asks for the passphrase, opens the film in memory, shows it. No network, no storage.
'use strict'
;(() => {
  const copy = JSON.parse(document.getElementById('copy').textContent)
  const words = copy.words
  const find = (id) => document.getElementById(id)
  const show = (id, shown) => (find(id).hidden = !shown)
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

  /** So that capitals and double spaces don't stand in the way. The program does the same. */
  const plain = (text) => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')

  /** The calendar day here and now. */
  function today() {
    const now = new Date()
    const two = (n) => String(n).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }

  async function keyFrom(passphrase) {
    const typed = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(plain(passphrase)),
      'PBKDF2',
      false,
      ['deriveKey']
    )
    return crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(copy.salt), iterations: copy.iterations },
      typed,
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt']
    )
  }

  /** What was locked: twelve bytes that are used once, then the rest. `name` says which part it must be. */
  function unlock(key, base64, name) {
    const bytes = bytesOf(base64)
    const how = { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData: new TextEncoder().encode(name) }
    return crypto.subtle.decrypt(how, key, bytes.subarray(12))
  }

  /** A part of the film stands in a script of its own: a page from a stick may not read other files. */
  function part(n) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script')
      globalThis.takePart = (given, base64) => given === n && resolve(base64)
      script.onerror = reject
      script.onload = () => script.remove()
      script.src = `film/${n + 1}.js`
      document.body.append(script)
    })
  }

  function chapter(video, { startMs, title }) {
    const item = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'plain'
    button.textContent = title
    button.onclick = () => {
      video.currentTime = startMs / 1000
      void video.play()
    }
    item.append(button)
    return item
  }

  async function open(passphrase) {
    const key = await keyFrom(passphrase)
    let film
    try {
      film = JSON.parse(new TextDecoder().decode(await unlock(key, copy.about, 'about')))
    } catch {
      return words.wrong
    }
    const parts = []
    const progress = find('progress')
    progress.max = film.parts
    try {
      for (let n = 0; n < film.parts; n++) {
        parts.push(await unlock(key, await part(n), `part ${n}`))
        progress.value = n + 1
      }
    } catch {
      return words.incomplete
    }
    for (const { ranges, bytes } of film.fonts) {
      const file = bytesOf(bytes)
      document.fonts.add(new FontFace('Words', file, { unicodeRange: ranges }))
    }
    const video = find('film')
    video.src = URL.createObjectURL(new Blob(parts, { type: 'video/mp4' }))
    if (film.cues.length > 0) {
      const track = video.addTextTrack('captions', words.captions, copy.language)
      for (const { startMs, endMs, text } of film.cues)
        track.addCue(new VTTCue(startMs / 1000, endMs / 1000, text))
      track.mode = 'showing'
    }
    if (film.chapters.length > 1)
      find('chapters').append(...film.chapters.map((each) => chapter(video, each)))
    show('chapters', film.chapters.length > 1)
    show('door', false)
    show('room', true)
    video.focus()
    return null
  }

  const form = find('door')
  form.onsubmit = async (event) => {
    event.preventDefault()
    const field = find('passphrase')
    const button = find('open')
    button.disabled = true
    show('progress', true)
    find('problem').textContent = ''
    const problem = await open(field.value).catch(() => words.failed)
    button.disabled = false
    show('progress', false)
    if (problem === null) {
      field.value = ''
      return
    }
    find('problem').textContent = problem
    field.focus()
    field.select()
  }

  show('scripts', false)
  if (today() > copy.deleteBy) show('over', true)
  else if (globalThis.crypto?.subtle === undefined) show('old', true)
  else {
    show('door', true)
    find('passphrase').focus()
  }
})()
