/** The split gate of the icon, one path a half: the product's own sign. */
export function GateMark({ size, className = '' }: { size: number; className?: string | undefined }) {
  return (
    <svg
      className={className}
      width={(size * 622) / 662}
      height={size}
      viewBox="180 176 664 662"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M448 176 418 240 418 300 412 300 386 282 386 334 402 334 402 386 370 386 344 368 344 424 362 424 362 486 326 486 300 468 300 528 320 528 320 606 278 606 252 588 252 652 276 652 276 738 222 738 222 786 180 786 180 838 448 838z" />
      <path d="M576 176 606 240 606 300 612 300 638 282 638 334 622 334 622 386 654 386 680 368 680 424 662 424 662 486 698 486 724 468 724 528 704 528 704 606 746 606 772 588 772 652 748 652 748 738 802 738 802 786 844 786 844 838 576 838z" />
      <path d="M448 812h128v26H448z" fillOpacity=".6" />
      <path d="M448 786h128v26H448z" fillOpacity=".3" />
    </svg>
  )
}
