// A clock that is off, for one process: preloaded (LD_PRELOAD), it adds the seconds that a file names to the real
// clock. The file is SHIFTED_CLOCK/NAME, NAME being "v2-bridge" for a process whose words hold both; without it, nothing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

static long shift;

static int holds(const char *words, size_t length, const char *word) {
  return memmem(words, length, word, strlen(word) + 1) != NULL;
}

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("SHIFTED_CLOCK");
  FILE *own = fopen("/proc/self/cmdline", "r");
  if (folder == NULL || own == NULL) return;
  char words[8192];
  size_t length = fread(words, 1, sizeof words - 1, own);
  fclose(own);
  const char *parts[] = {"execution", "bridge"};
  for (int v = 0; v < 10; v++)
    for (int p = 0; p < 2; p++) {
      char name[8], path[512];
      snprintf(name, sizeof name, "v%d", v);
      snprintf(path, sizeof path, "%s/%s-%s", folder, name, parts[p]);
      FILE *file = holds(words, length, name) && holds(words, length, parts[p]) ? fopen(path, "r") : NULL;
      if (file == NULL) continue;
      if (fscanf(file, "%ld", &shift) != 1) shift = 0;
      fclose(file);
    }
}

int clock_gettime(clockid_t id, struct timespec *at) {
  static int (*real)(clockid_t, struct timespec *);
  if (real == NULL) real = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(id, at);
  if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) at->tv_sec += shift;
  return result;
}

int gettimeofday(struct timeval *at, void *zone) {
  static int (*real)(struct timeval *, void *);
  if (real == NULL) real = dlsym(RTLD_NEXT, "gettimeofday");
  int result = real(at, zone);
  if (result == 0) at->tv_sec += shift;
  return result;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at != NULL) *at = now.tv_sec;
  return now.tv_sec;
}
