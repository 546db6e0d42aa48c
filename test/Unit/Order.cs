using CauNoi.Test.Support;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]
