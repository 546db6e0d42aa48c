namespace CauNoi.Ui.Marks;

/// <summary>Where a figure comes from; quiet words after the value.</summary>
public enum TagKind { Plain, Provisional, Final, Measured, Declared }
