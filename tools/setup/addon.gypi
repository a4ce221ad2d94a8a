# What Node's own common.gypi would say to node-gyp, as far as a Node-API addon needs it.
{
  'target_defaults': {
    'default_configuration': 'Release',
    'configurations': { 'Release': { 'defines': ['NDEBUG'] }, 'Debug': {} },
    'cflags': ['-pthread', '-fno-strict-aliasing'],
    'cflags_cc': ['-fno-rtti', '-fno-exceptions'],
    'ldflags': ['-pthread'],
  },
}
