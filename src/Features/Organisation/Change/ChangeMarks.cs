using CauNoi.Organisation.Rules;
using CauNoi.Ui.Marks;

namespace CauNoi.Organisation.Change;

internal static class ChangeMarks
{
    public static Standing Of(UnitChangeState state) => state switch
    {
        UnitChangeState.Draft => Standing.OnTime,
        UnitChangeState.Proposed => Standing.Waiting,
        UnitChangeState.Applied => Standing.Done,
        _ => Standing.NotApplicable,
    };
}
