namespace CauNoi.Notebook.Rules;

/// <summary>When an installation takes pictures: text comes first, and a thin line is not blocked by pictures in working hours.</summary>
public static class PhotoHours
{
    /// <summary>Null when pictures may come now, else the hour from which they may. Equal hours mean always.</summary>
    public static TimeOnly? After(TimeOnly from, TimeOnly to, TimeOnly now)
    {
        if (from == to) return null;
        var open = from < to ? now >= from && now < to : now >= from || now < to;
        return open ? null : from;
    }
}
