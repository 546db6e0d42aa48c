namespace CauNoi.App;

public static class Features;
