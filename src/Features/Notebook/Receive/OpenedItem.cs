using System.Text.Json;
using CauNoi.Notebook.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;

namespace CauNoi.Notebook.Receive;

/// <summary>An item as it travels.</summary>
internal sealed record SealedItem(Guid Id, long Seq, string Key, string Point, string Iv, string Data);

/// <summary>What was sealed in an item.</summary>
internal sealed record OpenedItem(string Form, string? FormVersion, int Unit, DateTimeOffset? Made, Dictionary<string, List<string>> Fields, int Photos, OpenedBase? Base)
{
    private const int MostFields = 300;
    private const int LongestField = 64 * 1024;

    /// <summary>The room and the form's name within it.</summary>
    public (string Room, string Form) Place => Form.Split('/', 2) is [var room, var form] ? (room, form) : (Form, "");

    /// <summary>Null where it is not what a phone of ours writes.</summary>
    public static OpenedItem? Read(byte[] plain)
    {
        try
        {
            var item = JsonSerializer.Deserialize<OpenedItem>(plain, Wire.Json);
            return item is { Form.Length: > 0 and < 100, Fields: not null, Photos: >= 0 and <= 20 } && Whole(item.Fields) && (item.Base is null || (item.Base.Fields is not null && Whole(item.Base.Fields))) ? item : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>For the room whose form it is. What is not bound to the phone's own unit names its place itself.</summary>
    public OfflineItem For(Guid id, int unit, Func<Change, Guid, Task> mark) => new(id, Place.Form, unit, Flat(Fields))
    {
        Photos = Photos, Mark = mark, Base = Base is null ? null : new OfflineBase(Base.Record, Base.Version ?? "", Flat(Base.Fields)),
    };

    // One value a field, as everywhere; letters that no keyboard types are no text.
    private static bool Whole(Dictionary<string, List<string>> fields) => fields.Count <= MostFields && fields.All(f =>
        f.Value is not null && f.Value.Count <= 1 && f.Value.TrueForAll(v => v is not null && v.Length <= LongestField && v.AsSpan().IndexOfAny('\uFFFD', '\0') < 0));

    private static Dictionary<string, string> Flat(Dictionary<string, List<string>> fields) => fields.ToDictionary(f => f.Key, f => f.Value.Count == 0 ? "" : f.Value[0]);
}

/// <summary>What a correction began from, as it travels.</summary>
internal sealed record OpenedBase(Guid Record, string? Version, Dictionary<string, List<string>> Fields);

/// <summary>Opens what phones sealed.</summary>
internal sealed class Opening(ServerKeys keys)
{
    /// <summary>Whether the key is one of ours, and what was inside; nothing where it is not as it was sealed.</summary>
    public (bool Known, OpenedItem? Item) Open(SealedItem item)
    {
        if (keys.Find(item.Key) is not { } key) return (false, null);
        try
        {
            var plain = Envelope.Open(key, item.Id, item.Id.ToString(), Bytes(item.Point), Bytes(item.Iv), Bytes(item.Data));
            return (true, plain is null ? null : OpenedItem.Read(plain));
        }
        catch (FormatException)
        {
            return (true, null);
        }
    }

    private static byte[] Bytes(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
