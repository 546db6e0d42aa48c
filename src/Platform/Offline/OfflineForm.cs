using CauNoi.Kernel.Forms;

namespace CauNoi.Platform.Offline;

/// <summary>A form that can be filled without signal.</summary>
/// <param name="Name">Its name within the room, stable.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Icon">The sign beside its name.</param>
/// <param name="Values">The form as it opens.</param>
public sealed record OfflineForm(string Name, string Title, string Icon, FormValues Values)
{
    /// <summary>How often the unit used it in the last year: the most used stand first.</summary>
    public int Uses { get; init; }

    /// <summary>Fields that are asked only once a refusal names them.</summary>
    public IReadOnlyCollection<string> OnlyWhenRefused { get; init; } = [];

    /// <summary>What to know before doing it.</summary>
    public OfflineGuide? Guide { get; init; }
}

/// <summary>Guidance to read without signal.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Chapters">Its parts, each a heading and lines.</param>
public sealed record OfflineGuide(string Title, IReadOnlyList<OfflineChapter> Chapters);

/// <summary>A heading and what stands under it.</summary>
public sealed record OfflineChapter(string Head, IReadOnlyList<string> Lines);

/// <summary>A record as the notebook shows it.</summary>
/// <param name="Id">The record.</param>
/// <param name="Form">The form it was written with, by its name within the room.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="State">Its state, in words.</param>
/// <param name="Words">A line about it.</param>
/// <param name="At">When it was written.</param>
public sealed record OfflineRecord(Guid Id, string Form, string Title, DateOnly Day, string State, string Words, DateTimeOffset At)
{
    /// <summary>Which wording this is, where this person may correct it.</summary>
    public string? Version { get; init; }

    /// <summary>Its answers as the form has them, where this person may correct it.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>It is there no more.</summary>
    public bool Gone { get; init; }
}

/// <summary>A figure in words.</summary>
public sealed record OfflineFigure(string Title, string Value, string Words);
