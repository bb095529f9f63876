import type {Page} from 'playwright-core'

/** A second of WebM that the page's own browser draws and records: a box that crosses a room. */
export async function recordFilm(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 180
    const pen = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(25), {
      mimeType: 'video/webm;codecs=vp8',
    })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({data}) => parts.push(data))
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.start()
    for (let frame = 0; frame < 30; frame += 1) {
      pen.fillStyle = '#f4e9d8'
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.fillStyle = '#8a3b12'
      pen.fillRect(frame * 10, 60, 30, 60)
      await new Promise(requestAnimationFrame)
    }
    recorder.stop()
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  return Buffer.from(bytes)
}
