/* The least a program on a terminal can do: raw mode, one line answered to each key. The yardstick of key -> painted. */
#include <string.h>
#include <termios.h>
#include <unistd.h>

static void say(const char *what, size_t length) {
    while (length > 0) {
        ssize_t sent = write(1, what, length);
        if (sent <= 0) return;
        what += sent, length -= (size_t)sent;
    }
}

int main(void) {
    struct termios before, raw;
    char key[256], out[512];
    unsigned count = 0;
    ssize_t got;
    tcgetattr(0, &before);
    raw = before;
    cfmakeraw(&raw);
    tcsetattr(0, TCSANOW, &raw);
    say("\033[?1049h\033[2J\033[Hready\033[?2026l", 28);
    while ((got = read(0, key, sizeof key)) > 0 && key[0] != 'q') {
        size_t length = 0;
        count++;
        memcpy(out, "\033[?2026h\033[2;2H", 14), length = 14;
        while (length < 364) out[length] = (char)('a' + (count + length) % 26), length++;
        memcpy(out + length, "\033[?2026l", 8);
        say(out, length + 8);
    }
    say("\033[?1049l", 8);
    tcsetattr(0, TCSANOW, &before);
    return 0;
}
