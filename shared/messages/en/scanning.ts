/** The camera's picture, and the test scan of the pre-flight check. */
export const scanning = {
  camera: {
    label: 'Camera',
    off: { sentence: 'The camera is off', next: 'The scanner and the name search still work.' },
    starting: { sentence: 'Getting the camera ready', next: 'The scanner and the name search already work.' },
    /** What to do; what is wrong comes from `failures`. */
    failed: {
      'camera-denied': 'Allow the camera in the system settings. Meanwhile use the scanner or search the name (F2).',
      'camera-missing': 'Plug in a camera. Meanwhile use the scanner or search the name (F2).',
      'camera-busy': 'Close the other app that uses the camera. Meanwhile use the scanner or search the name (F2).',
      'camera-stopped': 'Unplug the camera and plug it in again. Meanwhile use the scanner or search the name (F2).',
      'camera-dark': 'Open the camera cover or add light. Meanwhile use the scanner or search the name (F2).',
      'decoder-failed': 'Start the app again. Meanwhile use the scanner or search the name (F2).',
    },
    choose: 'Choose a camera',
    unnamed: 'Camera {number}',
    torchOn: 'Turn the light on',
    torchOff: 'Turn the light off',
  },
  test: {
    title: 'Scanner test',
    ask: 'Scan this code with the scanner.',
    read: 'The scanner is ready.',
    readByPlaces: 'The scanner is ready. The keyboard layout differs, so letters are read by the places of the keys.',
    capsLock: 'Caps Lock is on. It does no harm, but is better turned off.',
    notTheTestCode: 'That is another code. Scan the test code shown on this screen.',
    unreadable: 'The code was not read rightly. Set the scanner to the US keyboard layout and scan again.',
    suffix: {
      enter: 'The scanner sends Enter after a code.',
      tab: 'The scanner sends Tab after a code.',
      none: 'The scanner sends no Enter after a code. Codes are still read, slightly slower.',
    },
  },
} as const
