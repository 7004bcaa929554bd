/** A Trino server that ends with the process that started it: its standard input closes when that process is gone. */
public class Main {
    public static void main(String[] arguments) {
        var watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (java.io.IOException gone) {
                // As good as closed.
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
        new io.trino.server.Server().start(arguments[0]);
    }
}
