import {stageName} from './stage-channel.ts'

type Screens = {currentScreen: unknown; screens: readonly PlacedScreen[]}
type PlacedScreen = {availLeft: number; availTop: number; availWidth: number; availHeight: number}
type WithScreens = Window & {getScreenDetails?: () => Promise<Screens>}

/** Opens the speaker page in a window of its own, on the other screen where there is one to be had. */
export async function openSpeaker(address: string): Promise<void> {
  const other = await otherScreen()
  const place =
    other === undefined
      ? 'width=1280,height=800'
      : `left=${other.availLeft},top=${other.availTop},width=${other.availWidth},height=${other.availHeight}`
  window.open(address, `${stageName()} speaker`, `popup,${place}`)?.focus()
}

async function otherScreen(): Promise<PlacedScreen | undefined> {
  const {getScreenDetails} = window as WithScreens
  if (getScreenDetails === undefined || !('isExtended' in screen && screen.isExtended === true))
    return undefined
  try {
    const {screens, currentScreen} = await getScreenDetails.call(window)
    return screens.find((each) => each !== currentScreen)
  } catch {
    // Whoever does not allow it moves the window.
    return undefined
  }
}
