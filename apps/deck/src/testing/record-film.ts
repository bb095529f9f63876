import type {Browser} from 'playwright-core'

/** A film of a turning square, half a second of WebM. */
export async function recordFilm(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 180
    document.body.append(canvas)
    const context = canvas.getContext('2d')!
    let turn = 0
    const draw = () => {
      turn += 0.05
      context.fillStyle = '#123'
      context.fillRect(0, 0, 320, 180)
      context.save()
      context.translate(160, 90)
      context.rotate(turn)
      context.fillStyle = '#fc3'
      context.fillRect(-40, -40, 80, 80)
      context.restore()
      requestAnimationFrame(draw)
    }
    draw()
    const recorder = new MediaRecorder(canvas.captureStream(30), {mimeType: 'video/webm'})
    const parts: Blob[] = []
    const whole = new Promise<Blob>((resolve) => {
      recorder.ondataavailable = ({data}) => {
        parts.push(data)
        if (parts.length === 5) recorder.stop()
      }
      recorder.onstop = () => resolve(new Blob(parts))
    })
    recorder.start(100)
    const bytes = new Uint8Array(await (await whole).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  await page.close()
  return Buffer.from(base64, 'base64')
}
