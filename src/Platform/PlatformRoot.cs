namespace CauNoi.Platform;

internal static class PlatformRoot;
