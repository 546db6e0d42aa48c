namespace CauNoi.Activities.Kinds;

/// <summary>One kind as its file says it: catalogue/kinds/unity-festival.yaml.</summary>
internal sealed class KindFile
{
    public required int Version { get; set; }
    public required string Title { get; set; }
    public required string Group { get; set; }
    public required string Basis { get; set; }
    public bool Confirmed { get; set; } = true;
    public required string From { get; set; }
    public string? Until { get; set; }
    public required List<string?>? RecordedBy { get; set; }
    public string Life { get; set; } = "one-off";
    public string DayLabel { get; set; } = "Ngày";
    public List<StateRow?>? States { get; set; }
    public required List<FieldRow?>? Fields { get; set; }
    public List<FactRow?>? Facts { get; set; }
    public List<DutyRow?>? Duties { get; set; }
    public int Photos { get; set; }
    public string Public { get; set; } = "never";
    public bool Questions { get; set; }
    public List<string?>? SameWhen { get; set; }
    public int KeptYears { get; set; } = 10;
    public required int Seconds { get; set; }

    internal sealed class StateRow
    {
        public required string Name { get; set; }
        public required string Title { get; set; }
        public List<string?>? Next { get; set; }
    }

    internal sealed class FieldRow
    {
        public required string Name { get; set; }
        public required string Label { get; set; }
        public required string Type { get; set; }
        public bool Required { get; set; }
        public string? Hint { get; set; }
        public long? Min { get; set; }
        public long? Max { get; set; }
        public int? MaxLength { get; set; }
        public string? Default { get; set; }
        public List<ChoiceRow?>? Choices { get; set; }
        public ConditionRow? ShownIf { get; set; }
        public string? Sight { get; set; }
        public string? Links { get; set; }
    }

    internal sealed class ChoiceRow
    {
        public required string Value { get; set; }
        public required string Label { get; set; }
    }

    internal sealed class ConditionRow
    {
        public required string Field { get; set; }
        public required string Value { get; set; }
    }

    internal sealed class FactRow
    {
        public required string Name { get; set; }
        public required string Title { get; set; }
        public required string Unit { get; set; }
        public string? Over { get; set; }
        public string? Public { get; set; }
        public string? AmountOf { get; set; }
        public string? AtUnitsOf { get; set; }
        public bool AndHere { get; set; }
        public string? CategoryOf { get; set; }
        public string? Subject { get; set; }
        public ConditionRow? When { get; set; }
        public List<string?>? States { get; set; }
        public List<string?>? Estimates { get; set; }
    }

    internal sealed class DutyRow
    {
        public required string Name { get; set; }
        public required string Title { get; set; }
        public required List<string?>? OwedBy { get; set; }
        public required string First { get; set; }
        public required string Last { get; set; }
        public List<string?>? DoneIn { get; set; }
    }
}
