import {useEffect, useRef, useState} from 'react'

/** Whether an element is, or has been, within a screen's height of what is in sight. */
export function useNearViewport() {
  const element = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)

  useEffect(() => {
    const watched = element.current
    if (watched === null || isNear) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) setIsNear(true)
      },
      {rootMargin: '100% 0px'},
    )
    observer.observe(watched)
    return () => observer.disconnect()
  }, [isNear])

  return [element, isNear] as const
}
