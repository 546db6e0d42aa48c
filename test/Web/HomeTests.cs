namespace CauNoi.Test.Web;
