using CauNoi.Platform.Catalogue;

namespace CauNoi.OpenPetitions.Agenda;

/// <summary>From how many confirmed co-signatures on a matter is put on the agenda of the unit that received it, by the kind of that unit; data.</summary>
public sealed class AgendaThresholds(IReadOnlyList<AgendaThreshold> all)
{
    public IReadOnlyList<AgendaThreshold> All { get; } = all;

    /// <summary>The number for a kind of unit; nothing where none is set, and then nothing is put on an agenda.</summary>
    public int? For(string unitKind) => All.Where(t => t.UnitKind == unitKind).Select(t => (int?)t.Confirmed).FirstOrDefault();

    internal static Loaded<IReadOnlyList<AgendaThreshold>> Load(string catalogue) => YamlFolder.Read<ThresholdFile, AgendaThreshold>(
        Path.Combine(catalogue, "petition-thresholds"), (_, file) => YamlFolder.Rows(file.Thresholds).ConvertAll(Checked));

    private static AgendaThreshold Checked(ThresholdRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (row.Confirmed < 2) throw new BadRowException($"{id}: ngưỡng từ 2 người trở lên.");
        return new AgendaThreshold(id, YamlFolder.Words(row.UnitKind, id), row.Confirmed, YamlFolder.Words(row.Basis, id), row.Sure);
    }

    private sealed class ThresholdFile
    {
        public required List<ThresholdRow?>? Thresholds { get; set; }
    }

    private sealed class ThresholdRow
    {
        public required string Id { get; set; }
        public required string UnitKind { get; set; }
        public required int Confirmed { get; set; }
        public required string Basis { get; set; }
        public required bool Sure { get; set; }
    }
}

/// <summary>One number.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="UnitKind">The kind of the unit that received.</param>
/// <param name="Confirmed">How many confirmed ones.</param>
/// <param name="Basis">Where that stands.</param>
/// <param name="Sure">False while nobody has confirmed the number: it is shown so.</param>
public sealed record AgendaThreshold(string Id, string UnitKind, int Confirmed, string Basis, bool Sure);
