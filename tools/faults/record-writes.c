/*
 * For the power-cut fault only: preloaded into a scanning desk (LD_PRELOAD), it notes every write, cut and sync of files
 * in GAPURA_CUT_FOLDER, and every line that the desk writes to its standard output, in the order in which they happened.
 * The notes go to GAPURA_CUT_LOG; replay-writes.ts makes of them what a disk would hold after a power cut.
 *
 * One note: kind (1 name, 2 write, 3 cut, 4 sync, 5 output), file, offset, length, then as many bytes as it says.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { mostFiles = 4096 };

struct note {
  uint32_t kind, file;
  uint64_t offset, length;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_file = -1;
static const char *folder;
static uint32_t next_file = 1;
/* By descriptor; 0 is a file that is none of ours. */
static uint32_t file_of[mostFiles];

__attribute__((constructor)) static void begin(void) {
  folder = getenv("GAPURA_CUT_FOLDER");
  const char *path = getenv("GAPURA_CUT_LOG");
  if (folder && path) log_file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Notes are made before the call returns and in its order: what is not noted has not happened. */
static void note(uint32_t kind, uint32_t file, uint64_t offset, const void *bytes, uint64_t length) {
  struct note head = {kind, file, offset, length};
  struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, bytes ? length : 0}};
  pthread_mutex_lock(&lock);
  if (syscall(SYS_writev, log_file, parts, 2) < 0) abort();
  pthread_mutex_unlock(&lock);
}

static uint32_t known(int fd) { return log_file >= 0 && fd >= 0 && fd < mostFiles ? file_of[fd] : 0; }

static int opened(int fd, const char *path) {
  if (log_file < 0 || fd < 0 || fd >= mostFiles) return fd;
  file_of[fd] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return fd;
  file_of[fd] = next_file++;
  note(1, file_of[fd], 0, path, strlen(path));
  return fd;
}

static int open_at(int at, const char *path, int flags, mode_t mode) {
  return opened((int)syscall(SYS_openat, at, path, flags, mode), path);
}

#define OPEN(name)                                     \
  int name(const char *path, int flags, ...) {         \
    va_list rest;                                      \
    va_start(rest, flags);                             \
    mode_t mode = va_arg(rest, mode_t);                \
    va_end(rest);                                      \
    return open_at(AT_FDCWD, path, flags, mode);       \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < mostFiles) file_of[fd] = 0;
  return (int)syscall(SYS_close, fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, length, offset);
  if (done > 0 && known(fd)) note(2, known(fd), (uint64_t)offset, bytes, (uint64_t)done);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
  off_t offset = known(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  /* Noted first: a line counts as told before whoever reads it can know. */
  if (fd == 1 && log_file >= 0) note(5, 0, 0, bytes, length);
  ssize_t done = syscall(SYS_write, fd, bytes, length);
  if (done > 0 && known(fd)) note(2, known(fd), (uint64_t)offset, bytes, (uint64_t)done);
  return done;
}

int ftruncate64(int fd, off64_t length) {
  int done = (int)syscall(SYS_ftruncate, fd, length);
  if (done == 0 && known(fd)) note(3, known(fd), (uint64_t)length, NULL, 0);
  return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
  int done = (int)syscall(SYS_fsync, fd);
  if (done == 0 && known(fd)) note(4, known(fd), 0, NULL, 0);
  return done;
}

int fdatasync(int fd) {
  int done = (int)syscall(SYS_fdatasync, fd);
  if (done == 0 && known(fd)) note(4, known(fd), 0, NULL, 0);
  return done;
}
