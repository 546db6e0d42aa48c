namespace CauNoi.Recognition.Register;

internal static class Citations
{
    public static List<FoundCitation> In(Context context)
    {
        _ = context;
        return [];
    }
}
